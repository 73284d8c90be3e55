import axios from 'axios';

const USERS = 'https://app.xkit.co/api/platform/users';

export const mint = (id) => axios.post(USERS, { user: { external_id: id } });

export const read = (id, slug) => axios.get(`${USERS}/${id}/connections/${slug}`);
