import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

export function connect() {
  fetch('/xkit-token', { method: 'POST' }).then((response) => {
    response.json().then((body) => xkit.login(body.token));
  });
}
