import axios from 'axios';

function read({ kind = 'contexts', id, slug }) {
  return axios.get(`https://app.xkit.co/api/platform/${kind}/${id}/connections/${slug}`);
}

export const user = (id) => read({ id, slug: 'slack' });
export const group = (id) => read({ kind: 'contexts', id, slug: 'slack' });
