import createXkit from '@xkit-co/xkit.js';

export class Integrations {
  xkit = createXkit('acme.xkit.co');

  async connect(token) {
    await this.xkit.login(token);
  }
}
