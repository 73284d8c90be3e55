const axios = require('axios');

module.exports = function readConnection(groupId, slug) {
  return axios({
    method: 'GET',
    url: `https://app.xkit.co/api/platform/contexts/${groupId}/connections/${slug}`,
    auth: { username: process.env.XKIT_KEY, password: process.env.XKIT_SECRET },
  });
};
