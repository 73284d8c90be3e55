const express = require('express');
const { createXkitToken } = require('./lib/xkit');
const csrf = require('lusca').csrf;

const app = express();
app.use(csrf());

app.get('/integrations', async (req, res) => {
  res.render('integrations.html', { xkitToken: await createXkitToken(req.user) });
});

app.listen(3000);
