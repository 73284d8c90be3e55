const axios = require('axios');
const express = require('express');

const router = express.Router();

router.get('/', async (req, res) => {
  const response = await axios({
    method: 'GET',
    baseURL: 'https://app.xkit.co/api/platform',
    url: '/groups/' + req.user.companyId + '/connections/google-drive',
    auth: {
      username: process.env.XKIT_PUBLISHABLE_KEY,
      password: process.env.XKIT_SECRET_KEY,
    },
  });
  const accessToken = response.data.connection.authorization.access_token;
  res.json({ connector: 'google-drive', connected: Boolean(accessToken) });
});

module.exports = router;
