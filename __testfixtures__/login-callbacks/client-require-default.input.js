'use strict';

const createXkit = require('@xkit-co/xkit.js').default;
const { getToken } = require('./api');

const client = createXkit('example.xkit.co');

module.exports = async function connect() {
  await client.login(await getToken());
};
