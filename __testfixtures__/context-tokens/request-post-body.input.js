const request = require('request');

module.exports = function provision(user, done) {
  request.post(
    'https://app.xkit.co/api/platform/users',
    {
      auth: { user: process.env.XKIT_KEY, pass: process.env.XKIT_SECRET },
      json: true,
      body: { user: { external_id: user.id, external_group_id: user.companyId } },
    },
    (error, response, body) => done(error, body && body.access_token),
  );
};
