const axios = require('axios');

exports.createXkitToken = async function createXkitToken(user) {
  const { data } = await axios.post(
    'https://app.xkit.co/api/platform/context',
    { context: { external_id: user.id } },
    { auth: { username: process.env.XKIT_PUBLISHABLE_KEY, password: process.env.XKIT_SECRET_KEY } },
  );
  return data.access_token;
};

exports.register = async function register(user) {
  await axios.post(
    'https://app.xkit.co/api/platform/context',
    { context: { external_id: user.id } },
    { auth: { username: process.env.XKIT_PUBLISHABLE_KEY, password: process.env.XKIT_SECRET_KEY } },
  );
};
