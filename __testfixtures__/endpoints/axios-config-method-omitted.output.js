const axios = require('axios').default;

exports.read = (id) => axios({ url: 'https://app.xkit.co/api/platform/contexts/' + id + '/connections/slack' });
