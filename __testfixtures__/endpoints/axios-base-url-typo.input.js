const axios = require('axios');

const xkit = axios.create({
  baseUrl: 'https://app.xkit.co/api/platform',
});

exports.read = (userId, slug) => xkit.get(`/users/${userId}/connections/${slug}`);
exports.readToo = (userId) => xkit.get(`/users/${userId}/connections/zoom`);
