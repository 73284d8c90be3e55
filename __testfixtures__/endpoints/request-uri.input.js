var request = require('request');

module.exports = function (userId, callback) {
  request({
    uri: 'https://app.xkit.co/api/platform/users/' + userId + '/connections/slack',
    auth: { user: 'pk', pass: 'sk' },
    json: true
  }, function (error, response, body) {
    callback(error, body);
  });
};
