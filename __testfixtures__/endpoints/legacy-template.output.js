const axios = require('axios');

module.exports = (userId, slug) => axios.get(`https://app.xkit.co/api/platform/contexts/${userId}/connections/${slug}`);
