const express = require('express');
const session = require('express-session');
const { findUser } = require('./lib/users');
const { createXkitToken } = require('./lib/xkit');

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

app.get('/integrations', async (req, res, next) => {
  if (!req.session.userId) return res.redirect('/sign-in');
  try {
    const user = await findUser(req.session.userId);
    const connectors = await listConnectors(user);
    const xkitToken = await createXkitToken(user);
    res.render('integrations.html', { connectors, xkitToken });
  } catch (error) {
    next(error);
  }
});
app.get('/sign-in', (req, res) => res.render('sign-in.html'));

async function listConnectors(user) {
  return user.connectors;
}

app.listen(3000);
