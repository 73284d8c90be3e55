import axios from 'axios';

export const USERS_URL = 'https://app.xkit.co/api/platform/users';

export const mint = (id) => axios.post(USERS_URL, { user: { external_id: id } });
