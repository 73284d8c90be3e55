import fetch from 'node-fetch';

export const provision = (user) =>
  fetch('https://app.xkit.co/api/platform/users', {
    method: 'post',
    body: JSON.stringify({ user: { external_id: user.id, external_group_id: user.orgId } }),
    headers: { Authorization: `Basic ${process.env.XKIT_BASIC}` },
  }).then((response) => response.json());
