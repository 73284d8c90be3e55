import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

class Integrations {
  xkit = createXkit('acme.xkit.co');

  async start() {
    const { data } = await axios.post('/api/xkit/token');
    this.token = data.token;
    await this.xkit.login(this.token);
  }
}

new Integrations().start();
