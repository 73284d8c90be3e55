import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

export const integrations = {
  async start(button) {
    const token = await this.getXkitToken();
    button.addEventListener('click', function () {
      xkit.login(token);
    });
  },
};
