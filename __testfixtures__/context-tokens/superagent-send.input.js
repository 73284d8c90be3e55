const superagent = require('superagent');

module.exports = (user) =>
  superagent
    .post('https://app.xkit.co/api/platform/users')
    .auth(process.env.XKIT_KEY, process.env.XKIT_SECRET)
    .send({ user: { external_id: user.id, external_group_id: user.accountId } })
    .then((response) => response.body.access_token);
