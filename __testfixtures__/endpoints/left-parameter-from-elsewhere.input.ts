import axios from 'axios';

export function read(kind: string, id: string) {
  return axios.get(`https://app.xkit.co/api/platform/${kind}/${id}/connections/slack`);
}
