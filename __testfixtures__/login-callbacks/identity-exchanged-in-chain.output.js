import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';
import { auth } from './auth';

const xkit = createXkit('acme.xkit.co');

xkit.login(() => auth.currentUser
  .getIdToken()
  .then((idToken) => axios.post('/api/xkit/token', { idToken }))
  .then(({ data }) => data.token));
