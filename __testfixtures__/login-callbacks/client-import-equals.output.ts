import Xkit = require('@xkit-co/xkit.js');
import api = require('./api');

const client = Xkit.default('example.xkit.co');

export async function connect(): Promise<void> {
  await client.login(() => api.getToken());
}
