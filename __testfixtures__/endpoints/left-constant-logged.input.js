import axios from 'axios';

const SEGMENT = 'groups';

export function read(id) {
  console.log('kind', SEGMENT);
  return axios.get(`https://app.xkit.co/api/platform/${SEGMENT}/${id}/connections/slack`);
}
