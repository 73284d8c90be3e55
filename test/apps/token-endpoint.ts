import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const route = `app.post('/xkit-token', requireUser, provisionXkitUser, (req, res) => {
  res.json({ token: req.xkitToken });
});

`;

/**
 * Adds the token endpoint to express-groups, as the finding of a static token asks of a person: POST, for the user of
 * the session, answering a fresh token.
 */
export function addTokenEndpoint(folder: string): void {
  const path = join(folder, 'server.js');
  if (!existsSync(path)) throw new Error(`${folder} has no server.js`);
  const text = readFileSync(path, 'utf8');
  if (text.includes("'/xkit-token'")) return;
  writeFileSync(path, text.replace(/^app\.listen/m, `${route}app.listen`));
}
