import axios from 'axios';

const XKIT_USERS = 'https://app.xkit.co/api/platform/users';

export const token = (id) => axios.post(XKIT_USERS, { user: { external_id: id } });
