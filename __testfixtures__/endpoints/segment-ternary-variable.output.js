import axios from 'axios';

export function read(owner) {
  const kind = 'contexts';
  return axios.get(`https://app.xkit.co/api/platform/${kind}/${owner.id}/connections/slack`);
}
