import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export interface PlatformUser {
  external_id: string;
  external_group_id?: string;
}

export const mint = (id: string) => {
  const user: PlatformUser = { external_id: id };
  return axios.post(`${XKIT}/users`, { user }, { auth });
};
