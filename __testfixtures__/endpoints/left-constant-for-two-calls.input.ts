import axios from 'axios';

const USERS = 'https://app.xkit.co/api/platform/users';

export const token = (id: string) => axios.post(USERS, { user: { external_id: id } });
export const read = (id: string) => axios.get(`${USERS}/${id}/connections/slack`);
