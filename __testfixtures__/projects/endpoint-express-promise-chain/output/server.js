const express = require('express')
const { createXkitToken } = require('./lib/xkit')
const auth = require('./lib/auth')

const app = express()

app.get('/integrations', auth.required, function (req, res, next) {
	createXkitToken(req.auth)
		.then((token) => res.render('integrations.html', { xkitToken: token }))
		.catch(next)
})

app.post('/xkit-token', auth.required, async (req, res) => {
	res.set('Cache-Control', 'no-store')
	res.json({ token: await createXkitToken(req.auth) })
})

app.listen(3000)
