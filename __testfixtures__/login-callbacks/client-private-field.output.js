import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

export class Integrations {
  #xkit = createXkit('example.xkit.co');

  connect = async () => {
    await this.#xkit.login(getToken);
  };
}
