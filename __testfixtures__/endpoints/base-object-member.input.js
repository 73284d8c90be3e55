import axios from 'axios';

const config = { xkit: { api: 'https://app.xkit.co/api/platform', slug: 'slack' } };

export const read = (id) => axios.get(`${config.xkit.api}/users/${id}/connections/${config.xkit.slug}`);
