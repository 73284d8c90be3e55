const axios = require('axios');

module.exports = (userId, slug) => axios.get(`https://app.xkit.co/api/platform/connections/${userId}/${slug}`);
