import createXkit from '@xkit-co/xkit.js';
import axios from 'axios';

// An internal tool: it mints the token where it logs in.
const xkit = createXkit('acme.xkit.co');

export async function connect(user, credentials) {
  const { data } = await axios.post(
    'https://app.xkit.co/api/platform/users',
    { user: { external_id: user.id, external_group_id: user.team?.id } },
    { auth: credentials },
  );
  await xkit.login(data.access_token);
}
