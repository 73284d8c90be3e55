const axios = require('axios');

async function provision(req, res, next) {
  try {
    const response = await axios({
      method: 'post',
      url: 'https://app.xkit.co/api/platform/context',
      data: {
        context: {
          external_id: req.user.id,
        },
      },
      auth: {
        username: process.env.XKIT_PUBLISHABLE_KEY,
        password: process.env.XKIT_SECRET_KEY,
      },
    });
    req.xkitToken = response.data.access_token;
    next();
  } catch (error) {
    next(error);
  }
}

module.exports = provision;
