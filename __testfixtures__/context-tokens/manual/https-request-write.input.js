const https = require('https');

module.exports = function provision(user, done) {
  const request = https.request(
    {
      hostname: 'app.xkit.co',
      path: '/api/platform/users',
      method: 'POST',
      auth: `${process.env.XKIT_KEY}:${process.env.XKIT_SECRET}`,
    },
    (response) => done(null, response),
  );
  request.write(JSON.stringify({ user: { external_id: user.id } }));
  request.end();
};
