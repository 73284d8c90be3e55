/**
 * Loaded into an example's own server by `node --require`: Xkit's hosts lead to the stand-in, loopback stays as it
 * is, and nothing else is reached.
 */
import { isLoopback, leadConnections } from '../xkit-server/loopback';

const port = Number(process.env.XKIT_STAND_IN_PORT);

leadConnections(({ host }) => {
  if (/(?:^|\.)xkit\.co$/.test(host)) return port;
  return isLoopback(host) ? 'direct' : 'refused';
});
