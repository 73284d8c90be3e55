import axios from 'axios';
import { getToken } from './api';

const xkit = axios.create({ baseURL: 'https://app.example.com/api' });
xkit.login = (token) => xkit.post('/login', { token });

export async function start() {
  await xkit.login(await getToken());
}
