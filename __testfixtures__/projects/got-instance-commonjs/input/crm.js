const xkit = require('./lib/xkit');

exports.readCredentials = (userId) => xkit.get(`users/${userId}/connections/hubspot`).json();
