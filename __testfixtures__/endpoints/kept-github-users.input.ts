import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

export const xkit = createXkit('acme.xkit.co');
export const repositories = (user: string) => axios.get(`https://api.github.com/users/${user}/repos`);
export const connections = (user: string) => axios.get(`https://api.github.com/users/${user}/connections/github`);
