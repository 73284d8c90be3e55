// Migrated from Xkit's store.
import { Stitch, AnonymousCredential } from 'mongodb-stitch-browser-sdk';

const client = Stitch.initializeDefaultAppClient('example-xkit');

export function start() {
  return client.auth.loginWithCredential(new AnonymousCredential()).then(client.login);
}
