const xkit = require('./lib/xkit');

exports.readCredentials = (userId) => xkit.get(`contexts/${userId}/connections/hubspot`).json();
