const request = require('request');

module.exports = function provision(user, done) {
  request(
    {
      method: 'POST',
      uri: 'https://app.xkit.co/api/platform/users',
      auth: { user: process.env.XKIT_KEY, pass: process.env.XKIT_SECRET },
      json: { user: { external_id: user.id } },
    },
    (error, response, body) => done(error, body && body.access_token),
  );
};
