import createXkit from '@xkit-co/xkit.js';

export class Integrations {
  xkit = createXkit('acme.xkit.co');

  async fetchToken() {
    const response = await fetch('/api/xkit/token', { method: 'POST' });
    return response.text();
  }

  async start() {
    await this.xkit.login(() => this.fetchToken());
  }
}
