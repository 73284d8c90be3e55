const got = require('got');
const { xkit } = require('../config');

exports.readCredentials = (userId) => got(`${xkit.base}/users/${userId}/connections/salesforce`).json();
