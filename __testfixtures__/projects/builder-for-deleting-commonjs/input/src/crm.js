const axios = require('axios');
const urls = require('./urls');

exports.disconnect = (userId) => axios.delete(urls.connectionUrl(userId, 'hubspot'));
