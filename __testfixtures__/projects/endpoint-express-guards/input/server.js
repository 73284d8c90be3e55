const express = require('express');
const { createXkitToken } = require('./lib/xkit');
const { findUser, requirePermission } = require('./lib/users');

const app = express();

app.get('/integrations', async (req, res) => {
  if (req.method === 'HEAD') return res.end();
  const user = await findUser(req.session.userId);
  if (user == null) return res.render('sign-in.html');
  if (!user.company.isActive) {
    return res.redirect('/billing');
  }
  await requirePermission(user, 'integrations');
  const xkitToken = await createXkitToken(user);
  res.render('integrations.html', { user, xkitToken });
});

app.listen(3000);
