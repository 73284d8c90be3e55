import { getToken } from './api';

xkit.ready(async () => {
  await xkit.login(getToken);
});
