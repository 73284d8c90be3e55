import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

const body = Object.freeze({ context: Object.freeze({ external_id: 'system' }) });

export const mint = () => axios.post(`${XKIT}/context`, body, { auth });
