const axios = require('axios');

// Makes sure that Xkit knows the user and their company, and keeps the token that logs the user in.
module.exports = async function provisionXkitUser(req, res, next) {
  try {
    const response = await axios.post(
      'https://app.xkit.co/api/platform/users',
      {
        user: {
          external_id: req.user.id,
          external_group_id: req.user.companyId,
        },
      },
      {
        auth: {
          username: process.env.XKIT_PUBLISHABLE_KEY,
          password: process.env.XKIT_SECRET_KEY,
        },
      },
    );
    req.xkitToken = response.data.access_token;
    next();
  } catch (error) {
    next(error);
  }
};
