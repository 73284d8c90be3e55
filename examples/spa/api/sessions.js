import { randomUUID } from 'node:crypto';

// Stands in for the app's database: a user may have a team or work alone.
const users = [
  { id: 'user-1', team: { id: 'team-1' } },
  { id: 'user-2', team: null },
];
const sessions = new Map();

export function findUser(id) {
  return users.find((user) => user.id === id);
}

export function startSession(user) {
  const session = randomUUID();
  sessions.set(session, user);
  return session;
}

export function requireUser(req, res, next) {
  req.user = sessions.get(req.get('authorization')?.replace('Bearer ', ''));
  if (req.user) return next();
  res.status(401).json({ error: 'sign in first' });
}
