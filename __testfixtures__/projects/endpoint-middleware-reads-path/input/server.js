const express = require('express');
const { createXkitToken } = require('./lib/xkit');

const app = express();

app.get('/companies/:id/integrations', loadCompany, async (req, res) => {
  res.render('integrations.html', { xkitToken: await createXkitToken(req.user) });
});

async function loadCompany(req, res, next) {
  req.company = { id: req.params.id };
  next();
}

app.listen(3000);
