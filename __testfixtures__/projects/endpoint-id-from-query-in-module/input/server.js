const express = require('express');
const { createXkitToken } = require('./lib/xkit');
const requireUser = require('./lib/require-user');

const app = express();

app.get('/integrations', requireUser, async (req, res) => {
  const account = await loadAccount(req);
  res.render('integrations.html', { xkitToken: await createXkitToken(account) });
});

async function loadAccount(req) {
  return { id: String(req.query.account) };
}

app.listen(3000);
