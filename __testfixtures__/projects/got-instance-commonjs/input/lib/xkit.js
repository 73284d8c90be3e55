const got = require('got');

module.exports = got.extend({ prefixUrl: 'https://app.xkit.co/api/platform' });
