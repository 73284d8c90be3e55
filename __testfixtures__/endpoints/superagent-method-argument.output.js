const request = require('superagent');

module.exports = (id) => request('GET', 'https://app.xkit.co/api/platform/contexts/' + id + '/connections/slack');
