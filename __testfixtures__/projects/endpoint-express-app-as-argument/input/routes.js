const { createXkitToken } = require('./lib/xkit');

module.exports = function routes(app) {
  app.get('/integrations', async (req, res) => {
    res.render('integrations.html', { xkitToken: await createXkitToken(req.user) });
  });
};
