import axios from 'axios';

const USERS = 'https://app.xkit.co/api/platform/users';

export const mintForUser = (id) => axios.post(USERS, { user: { external_id: id } });
export const mintForSystem = () => axios.post(USERS, { user: { external_id: 'system' } });
