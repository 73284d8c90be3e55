const express = require('express');
const { createXkitToken } = require('./lib/xkit');
const pages = require('./lib/pages');

const app = express();

app.get('/integrations', async (req, res) => {
  const page = await pages.get(req.user.id);
  if (page) return res.send(page);
  const xkitToken = await createXkitToken(req.user);
  res.render('integrations.html', { xkitToken });
});

app.listen(3000);
