const axios = require('axios');

const BASE = 'https://app.xkit.co/api/platform';

function read(kind, id, slug) {
  return axios.get(`${BASE}/${kind}/${id}/connections/${slug}`);
}

exports.readUser = (user) => read('users', user.id, 'slack');
exports.readGroup = (group) => read('groups', group.id, 'slack');
