const { findUser } = require('./users');

module.exports = function requireUser(req, res, next) {
  req.user = findUser(req.session.userId);
  if (req.user) return next();
  res.status(401).send('Please sign in first.');
};
