import { getToken, start } from './api';

try {
  start();
} catch (xkit) {
  await xkit.login(await getToken());
}
