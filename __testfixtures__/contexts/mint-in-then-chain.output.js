import createXkit from '@xkit-co/xkit.js';
import { headers } from './keys.js';

const xkit = createXkit('acme.xkit.co');

export const connect = (id) =>
  xkit.login(() => fetch('https://app.xkit.co/api/platform/context', {
    method: 'POST',
    headers,
    body: JSON.stringify({ context: { external_id: id } }),
  })
    .then((response) => response.json())
    .then(({ access_token }) => access_token));
