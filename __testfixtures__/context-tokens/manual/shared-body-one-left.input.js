import axios from 'axios';

const USERS = 'https://app.xkit.co/api/platform/users';
const body = { user: { external_id: 'system' } };

export const warmUp = () => axios.post('https://app.xkit.co/api/platform/users', body);

// The address is read for a credential too, so the body they share stays.
export const mint = () => axios.post(USERS, body);
export const read = (slug) => axios.get(`${USERS}/system/connections/${slug}`);
