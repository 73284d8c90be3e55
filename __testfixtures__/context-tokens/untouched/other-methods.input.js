import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export const rename = (id, name) => axios.put(`${XKIT}/users/${id}`, { user: { external_name: name } }, { auth });

export const drop = (id) => axios.delete(`${XKIT}/users/${id}`, { auth });

export const list = () => axios.get(`${XKIT}/users`, { auth });
