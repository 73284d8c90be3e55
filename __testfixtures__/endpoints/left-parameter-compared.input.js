import axios from 'axios';

function read(kind, id) {
  const header = kind === 'groups' ? { 'x-group': id } : {};
  return axios.get(`https://app.xkit.co/api/platform/${kind}/${id}/connections/slack`, { headers: header });
}

export const readGroup = (id) => read('groups', id);
