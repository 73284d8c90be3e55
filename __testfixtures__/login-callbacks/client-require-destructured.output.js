const { default: createXkit } = require('@xkit-co/xkit.js');
const { getToken } = require('./api');

exports.connect = async () => {
  await createXkit('example.xkit.co').login(getToken);
};
