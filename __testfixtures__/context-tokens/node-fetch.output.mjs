import fetch from 'node-fetch';

export const provision = (user) =>
  fetch('https://app.xkit.co/api/platform/context', {
    method: 'post',
    body: JSON.stringify({ context: { external_id: user.orgId } }),
    headers: { Authorization: `Basic ${process.env.XKIT_BASIC}` },
  }).then((response) => response.json());
