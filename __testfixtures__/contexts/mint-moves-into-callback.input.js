import createXkit from '@xkit-co/xkit.js';
import axios from 'axios';
import { auth } from './keys.js';

// An internal tool: it mints the token where it logs in.
const xkit = createXkit('acme.xkit.co');

export async function connect(user) {
  const response = await axios.post(
    'https://app.xkit.co/api/platform/users',
    {
      user: {
        external_id: user.id,
        external_group_id: user.team?.id,
      },
    },
    { auth },
  );
  await xkit.login(response.data.access_token);
}

export async function credential(user) {
  const { data } = await axios.get(`https://app.xkit.co/api/platform/users/${user.id}/connections/slack`, { auth });
  return data.authorization;
}
