const axios = require('axios');
const express = require('express');

const router = express.Router();
const XKIT_API = 'https://app.xkit.co/api/platform';

// The company's credentials: whoever of the company connected Salesforce.
async function getAccessToken(companyId) {
  const { data } = await axios.get(`${XKIT_API}/groups/${companyId}/connections/salesforce`, {
    auth: {
      username: process.env.XKIT_PUBLISHABLE_KEY,
      password: process.env.XKIT_SECRET_KEY,
    },
  });
  return data.connection.authorization.access_token;
}

router.get('/contacts', async (req, res) => {
  const accessToken = await getAccessToken(req.user.companyId);
  // Here the app calls Salesforce with the access token; the example only says that it could.
  res.json({ connector: 'salesforce', connected: Boolean(accessToken) });
});

module.exports = router;
