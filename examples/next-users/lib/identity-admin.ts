// The server's side of the identity provider, in the manner of `firebase-admin`.
import { createHmac, randomBytes } from 'node:crypto';
import type { NextApiRequest } from 'next';

const hour = 60 * 60 * 1000;
// One key for all the modules of the process; a real provider keeps its own.
const key = (process.env.IDENTITY_KEY ??= randomBytes(32).toString('hex'));

export function createIdToken(uid: string): string {
  const claims = Buffer.from(JSON.stringify({ uid, expires: Date.now() + hour })).toString('base64url');
  return `${claims}.${sign(claims)}`;
}

/** The ID of the user whose token the request carries. */
export function verifyIdToken(request: NextApiRequest): string {
  const [claims = '', signature] = (request.headers.authorization ?? '').replace('Bearer ', '').split('.');
  if (signature !== sign(claims)) throw new Error('The ID token is not valid.');
  const { uid, expires } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  if (expires < Date.now()) throw new Error('The ID token has expired.');
  return uid;
}

function sign(claims: string): string {
  return createHmac('sha256', key).update(claims).digest('base64url');
}
