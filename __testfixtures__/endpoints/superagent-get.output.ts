import superagent from 'superagent';

export const read = (id: string) =>
  superagent.get(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`).auth('pk', 'sk').accept('json');
