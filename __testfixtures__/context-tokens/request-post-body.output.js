const request = require('request');

module.exports = function provision(user, done) {
  request.post(
    'https://app.xkit.co/api/platform/context',
    {
      auth: { user: process.env.XKIT_KEY, pass: process.env.XKIT_SECRET },
      json: true,
      body: { context: { external_id: user.companyId } },
    },
    (error, response, body) => done(error, body && body.access_token),
  );
};
