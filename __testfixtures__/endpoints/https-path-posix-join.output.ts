import https from 'node:https';
import path from 'node:path';

export const read = (id: string) =>
  https.get({ host: 'app.xkit.co', path: path.posix.join('/api/platform', 'contexts', id, 'connections', 'slack') });
