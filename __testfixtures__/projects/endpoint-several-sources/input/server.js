const express = require('express');
const { createCompanyToken, createXkitToken } = require('./lib/xkit');

const app = express();

app.get('/integrations', async (req, res) => {
  res.render('integrations.html', { xkitToken: await createXkitToken(req.user) });
});
app.get('/company', async (req, res) => {
  res.render('company.html', { xkitToken: await createCompanyToken(req.user) });
});

app.listen(3000);
