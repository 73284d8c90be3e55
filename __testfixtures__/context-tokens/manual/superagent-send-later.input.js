const superagent = require('superagent');

module.exports = async (user) => {
  const request = superagent.post('https://app.xkit.co/api/platform/users').auth(process.env.XKIT_KEY, process.env.XKIT_SECRET);
  const { body } = await request.send({ user: { external_id: user.id } });
  return body.access_token;
};
