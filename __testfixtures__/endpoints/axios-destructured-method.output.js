const { get } = require('axios');

exports.read = (id) => get(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`);
