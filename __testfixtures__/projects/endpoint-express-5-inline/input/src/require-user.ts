import type { NextFunction, Request, Response } from 'express';

export function requireUser(req: Request, res: Response, next: NextFunction) {
  if (!req.session.user) return res.redirect('/sign-in');
  res.locals.user = req.session.user;
  next();
}
