const xkit = require('./lib/xkit');
const { getToken } = require('./api');

exports.connect = async () => {
  await xkit.login(getToken);
};
