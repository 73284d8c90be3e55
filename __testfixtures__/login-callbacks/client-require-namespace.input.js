const Xkit = require('@xkit-co/xkit.js');
const { getToken } = require('./api');

const client = Xkit.default('example.xkit.co');

exports.connect = async () => {
  await client.login(await getToken());
};
