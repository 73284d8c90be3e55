import axios from 'axios';

enum Path {
  Token = 'users',
  Groups = 'groups',
}

export const mint = (id: string) =>
  axios.post(`https://app.xkit.co/api/platform/${Path.Token}`, { user: { external_id: id } });

export const groups = () => axios.get(`https://app.xkit.co/api/platform/${Path.Groups}`);
