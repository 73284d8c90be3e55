const express = require('express');
const { createXkitToken } = require('./lib/xkit');

const app = express();

app.get('/integrations', async (req, res) => {
  const company = { id: req.hostname.split('.')[0] };
  const xkitToken = await createXkitToken({ company, name: req.user.name });
  res.render('integrations.html', { xkitToken });
});

app.listen(3000);
