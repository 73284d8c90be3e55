const axios = require('axios');

async function getConnection(groupId, slug) {
  const { access_token } = await axios({
    method: 'GET',
    baseUrl: 'https://app.xkit.co/api/platform',
    url: `/contexts/${groupId}/connections/${slug}`,
  });
  return access_token;
}

module.exports = getConnection;
