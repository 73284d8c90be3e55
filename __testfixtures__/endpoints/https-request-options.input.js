const https = require('https');

function read(id, done) {
  const request = https.request(
    { hostname: 'app.xkit.co', port: 443, path: `/api/platform/users/${id}/connections/slack`, method: 'GET' },
    done,
  );
  request.end();
}

module.exports = read;
