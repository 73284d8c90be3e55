const { createXkitToken } = require('./lib/xkit');

module.exports = function routes(app) {
  app.get('/integrations', async (req, res) => {
    res.render('integrations.html', { xkitToken: await createXkitToken(req.user) });
  });

  app.post('/xkit-token', async (req, res) => {
    res.set('Cache-Control', 'no-store');
    res.json({ token: await createXkitToken(req.user) });
  });
};
