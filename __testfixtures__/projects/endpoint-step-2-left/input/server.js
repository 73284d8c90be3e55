const express = require('express');
const { createXkitToken } = require('./lib/xkit');

const app = express();

app.get('/integrations', async (req, res) => {
  res.render('integrations.html', { xkitToken: await createXkitToken(req.user) });
});

app.listen(3000);
