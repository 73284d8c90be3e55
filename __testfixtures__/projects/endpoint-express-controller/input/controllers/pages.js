const { createXkitToken } = require('../lib/xkit');

exports.about = (req, res) => res.render('about.html');

exports.integrations = async (req, res) => {
  const xkitToken = await createXkitToken(req.user);
  res.render('integrations.html', { xkitToken });
};
