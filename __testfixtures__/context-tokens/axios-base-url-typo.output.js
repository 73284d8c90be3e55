const axios = require('axios');

exports.tokenFor = async function tokenFor(user) {
  const response = await axios({
    method: 'POST',
    baseUrl: 'https://app.xkit.co/api/platform',
    url: '/context',
    data: { context: { external_id: user.id } },
    auth: { username: process.env.XKIT_KEY, password: process.env.XKIT_SECRET },
  });
  return response.data.access_token;
};
