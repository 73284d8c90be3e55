import axios from 'axios';

export const mint = (account) =>
  axios.request({
    url: 'https://app.xkit.co/api/platform/users',
    method: 'POST',
    data: { user: { external_id: account.id, external_group_id: account.organizationId } },
    auth: { username: process.env.XKIT_KEY, password: process.env.XKIT_SECRET },
  });
