import axios from 'axios';

const url = process.env.USE_DIRECTORY ? 'https://directory.example.com/users' : 'https://app.xkit.co/api/platform/users';

export const register = (id) => axios.post(url, { user: { external_id: id } });
