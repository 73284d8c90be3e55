const axios = require('axios');

function xkit(method, path, data) {
  return axios({
    method,
    url: `https://app.xkit.co/api/platform${path}`,
    data,
    auth: { username: process.env.XKIT_KEY, password: process.env.XKIT_SECRET },
  });
}

exports.mint = (user) => xkit('POST', '/context', { context: { external_id: user.teamId } });

exports.credentials = (user, slug) => xkit('GET', `/users/${user.id}/connections/${slug}`);
