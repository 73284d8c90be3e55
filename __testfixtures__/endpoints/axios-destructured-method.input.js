const { get } = require('axios');

exports.read = (id) => get(`https://app.xkit.co/api/platform/groups/${id}/connections/slack`);
