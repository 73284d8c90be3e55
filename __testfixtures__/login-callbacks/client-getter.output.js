import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

export class Integrations {
  get client() {
    return createXkit(this.domain);
  }

  async connect() {
    await this.client.login(getToken);
  }
}
