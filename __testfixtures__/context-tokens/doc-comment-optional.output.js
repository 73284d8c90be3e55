import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

/**
 * @param {string} userId
 * @param {string} [groupId] missing for users without a team
 */
export const mint = (userId, groupId) =>
  axios.post(`${XKIT}/context`, { context: { external_id: groupId ?? userId } }, { auth });
