const path = require('path');
const express = require('express');
const cookieSession = require('cookie-session');
const nunjucks = require('nunjucks');
const { users, findUser } = require('./lib/users');
const requireUser = require('./lib/require-user');
const provisionXkitUser = require('./lib/provision-xkit-user');
const crm = require('./routes/crm');
const files = require('./routes/files');

const app = express();
const xkitDomain = process.env.XKIT_DOMAIN;
const port = process.env.PORT || 3000;

nunjucks.configure(path.join(__dirname, 'views'), { autoescape: true, express: app });
app.use(cookieSession({ name: 'session', keys: [process.env.SESSION_SECRET || 'for development only'] }));
app.use(express.json());
app.use(express.urlencoded({ extended: false }));
app.use(express.static(path.join(__dirname, 'public')));

app.get('/', (req, res) => res.render('sign-in.html', { users }));

app.post('/sign-in', (req, res) => {
  const user = findUser(req.body.user);
  if (!user) return res.status(401).render('sign-in.html', { users });
  req.session.userId = user.id;
  res.redirect('/integrations');
});

// The token is rendered into the page.
app.get('/integrations', requireUser, provisionXkitUser, (req, res) => {
  res.render('integrations.html', { user: req.user, xkitDomain, xkitToken: req.xkitToken });
});

// The page's script asks for the token itself.
app.get('/settings', requireUser, (req, res) => {
  res.render('settings.html', { user: req.user, xkitDomain });
});

app.post('/session/xkit', requireUser, provisionXkitUser, (req, res) => {
  res.json({ token: req.xkitToken });
});

app.use('/api/crm', requireUser, crm);
app.use('/api/files', requireUser, files);

app.listen(port, () => console.log(`express-groups listens on http://localhost:${port}`));
