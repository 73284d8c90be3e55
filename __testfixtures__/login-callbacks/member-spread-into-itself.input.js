import createXkit from '@xkit-co/xkit.js';
import { fetchToken } from './api';

const xkit = createXkit('acme.xkit.co');

export class Session {
  services = {};

  add(service) {
    this.services = { ...service, ...this.services };
  }

  async start() {
    this.services.login();
    await xkit.login(await fetchToken());
  }
}
