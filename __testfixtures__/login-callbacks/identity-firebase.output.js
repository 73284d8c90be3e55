import createXkit from '@xkit-co/xkit.js';
import { getAuth, onAuthStateChanged } from 'firebase/auth';

const xkit = createXkit('acme.xkit.co');

onAuthStateChanged(getAuth(), async (user) => {
  if (user) await xkit.login(() => user.getIdToken());
});
