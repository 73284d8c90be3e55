import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';
import { auth } from './auth';

const xkit = createXkit('acme.xkit.co');

auth.currentUser
  .getIdToken()
  .then((idToken) => axios.post('/api/xkit/token', { idToken }))
  .then(({ data }) => xkit.login(data.token));
