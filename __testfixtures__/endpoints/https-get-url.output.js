const { get } = require('node:https');

module.exports = (id, done) => get(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`, done);
