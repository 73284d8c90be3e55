const XKIT = 'https://app.xkit.co/api/platform';

export function read(XKIT, id) {
  return fetch(`${XKIT.base}/users/${id}/connections/slack`);
}

export const home = XKIT;
