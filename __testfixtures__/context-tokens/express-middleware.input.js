// Provisions the signed-in user in Xkit and hands the token to the page.
const axios = require('axios')

const xkit = axios.create({
  baseURL: 'https://app.xkit.co/api/platform',
  auth: {
    username: process.env.XKIT_PUBLISHABLE_KEY,
    password: process.env.XKIT_SECRET_KEY
  }
})

module.exports = async function xkitMiddleware (req, res, next) {
  if (!req.user) return next()
  try {
    const response = await xkit.post('/users', {
      user: {
        external_id: req.user.id,
        external_group_id: req.user.group.id
      }
    })
    res.locals.xkitToken = response.data.access_token
    next()
  } catch (err) {
    next(err)
  }
}
