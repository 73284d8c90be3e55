const axios = require('axios');
const express = require('express');

const xkit = axios.create({
  baseURL: 'https://app.xkit.co/api/platform',
  auth: { username: process.env.XKIT_PUBLISHABLE_KEY, password: process.env.XKIT_SECRET_KEY },
});

const app = express();

// Every signed-in visitor is known to Xkit, with the company they belong to.
app.use(async (req, res, next) => {
  if (!req.user) return next();
  try {
    const response = await xkit.post('/context', {
      context: {
        external_id: req.user.company.id,
      },
    });
    res.locals.xkitToken = response.data.access_token;
    next();
  } catch (error) {
    next(error);
  }
});

app.get('/channels', async (req, res) => {
  const { data } = await xkit.get(`/contexts/${req.user.company.id}/connections/slack`);
  res.json({ authorization: data.authorization });
});

app.get('/me/calendar', async (req, res) => {
  const { data } = await xkit.get(`/contexts/${encodeURIComponent(req.user.id)}/connections/google-calendar`);
  res.json({ connected: Boolean(data.connection) });
});

module.exports = app;
