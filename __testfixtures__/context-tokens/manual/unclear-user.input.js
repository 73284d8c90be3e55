import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export const mintGroup = (id) => axios.post(`${XKIT}/users`, { user: { external_group_id: id } }, { auth });

export const mintFlat = (id) => axios.post(`${XKIT}/users`, { external_id: id }, { auth });
