const superagent = require('superagent');

module.exports = (user) =>
  superagent
    .post('https://app.xkit.co/api/platform/context')
    .auth(process.env.XKIT_KEY, process.env.XKIT_SECRET)
    .send({ context: { external_id: user.accountId } })
    .then((response) => response.body.access_token);
