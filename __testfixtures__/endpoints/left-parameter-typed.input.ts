import axios from 'axios';

function read(kind: 'users' | 'groups', id: string) {
  return axios.get(`https://app.xkit.co/api/platform/${kind}/${id}/connections/slack`);
}

export const readUser = (id: string) => read('users', id);
