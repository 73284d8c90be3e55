import createXkit from '@xkit-co/xkit.js';
import { headers } from './keys.js';

const xkit = createXkit('acme.xkit.co');

export const connect = (id) =>
  fetch('https://app.xkit.co/api/platform/users', {
    method: 'POST',
    headers,
    body: JSON.stringify({ user: { external_id: id } }),
  })
    .then((response) => response.json())
    .then(({ access_token }) => xkit.login(access_token));
