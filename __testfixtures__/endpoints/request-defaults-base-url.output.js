const request = require('request').defaults({ baseUrl: 'https://app.xkit.co/api/platform', json: true });

module.exports = (id, done) => request.get('/contexts/' + id + '/connections/slack', done);
