import createXkit from '@xkit-co/xkit.js';
import { Base } from './base';

const xkit = createXkit('acme.xkit.co');

export class Integrations extends Base {
  async start() {
    await xkit.login(await super.fetchToken());
  }
}
