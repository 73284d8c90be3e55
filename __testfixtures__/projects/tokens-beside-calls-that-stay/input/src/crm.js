import axios from 'axios';

export const listUsers = () => axios.get('https://app.xkit.co/api/platform/users');
