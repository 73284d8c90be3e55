const { sessions } = require('./sessions');

module.exports = function requireUser(req, res, next) {
  req.user = sessions.get(req.headers.authorization?.replace('Bearer ', ''));
  if (req.user) return next();
  res.sendStatus(401);
};
