import superagent from 'superagent';

export const read = (id: string) =>
  superagent.get(`https://app.xkit.co/api/platform/users/${id}/connections/slack`).auth('pk', 'sk').accept('json');
