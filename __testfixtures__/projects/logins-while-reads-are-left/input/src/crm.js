import axios from 'axios';

const users = 'https://app.xkit.co/api/platform/users';

export const readCredentials = (userId) => axios.get(`${users}/${userId}/connections/hubspot`);
export const rename = (userId, name) => axios.patch(`${users}/${userId}`, { user: { name } });
