const rp = require('request-promise');

module.exports = function read(id) {
  const options = {
    method: 'GET',
    url: `https://app.xkit.co/api/platform/users/${id}/connections/slack`,
    json: true,
  };
  return rp(options);
};
