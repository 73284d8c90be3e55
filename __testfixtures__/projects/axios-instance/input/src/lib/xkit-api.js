import axios from 'axios';

export const xkitApi = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });
