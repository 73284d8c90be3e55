const got = require('got');
const { xkit } = require('../config');

exports.readCredentials = (userId) => got(`${xkit.base}/contexts/${userId}/connections/salesforce`).json();
