import axios from 'axios';

export const mint = (account) =>
  axios.request({
    url: 'https://app.xkit.co/api/platform/context',
    method: 'POST',
    data: { context: { external_id: account.organizationId } },
    auth: { username: process.env.XKIT_KEY, password: process.env.XKIT_SECRET },
  });
