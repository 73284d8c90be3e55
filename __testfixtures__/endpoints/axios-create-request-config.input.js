const axios = require('axios');
const client = axios.create({ baseURL: process.env.XKIT_API || 'https://app.xkit.co/api/platform' });

async function connection(userId, slug) {
  const { data } = await client.request({ method: 'get', url: `/users/${userId}/connections/${slug}` });
  return data;
}

module.exports = { connection };
