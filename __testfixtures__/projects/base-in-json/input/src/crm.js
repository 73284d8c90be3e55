const axios = require('axios');
const xkit = require('../config/xkit.json');

exports.readCredentials = async (groupId, slug) => {
  const response = await axios.get(xkit.url + '/groups/' + groupId + '/connections/' + slug);
  return response.data;
};
