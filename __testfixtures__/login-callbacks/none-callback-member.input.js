import createXkit from '@xkit-co/xkit.js';

class Integrations {
  xkit = createXkit('acme.xkit.co');

  token = async () => {
    const response = await fetch('/api/xkit/token', { method: 'POST' });
    return response.text();
  };

  start() {
    return this.xkit.login(this.token);
  }
}

new Integrations().start();
