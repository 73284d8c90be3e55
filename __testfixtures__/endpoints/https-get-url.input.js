const { get } = require('node:https');

module.exports = (id, done) => get(`https://app.xkit.co/api/platform/groups/${id}/connections/slack`, done);
