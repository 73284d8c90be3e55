import axios from 'axios';

export const XKIT_USERS = 'https://app.xkit.co/api/platform/users';

export const read = (id) => axios.get(`${XKIT_USERS}/${id}/connections/slack`);
