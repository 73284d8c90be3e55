import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

class Integrations {
  xkit = createXkit('acme.xkit.co');

  async getToken() {
    this.token ??= (await axios.post('/api/xkit/token')).data.token;
    return this.token;
  }

  async start() {
    await this.xkit.login(await this.getToken());
  }
}

new Integrations().start();
