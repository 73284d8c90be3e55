const { createXkitToken } = require('./xkit');

exports.provideXkitToken = async function provideXkitToken(req, res, next) {
  res.locals.xkitToken = await createXkitToken(req.user);
  next();
};
