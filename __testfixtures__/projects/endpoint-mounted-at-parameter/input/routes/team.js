const { Router } = require('express');
const { createXkitToken } = require('../lib/xkit');

const router = Router({ mergeParams: true });

router.get('/integrations', async (req, res) => {
  res.render('integrations.html', { xkitToken: await createXkitToken(req.user) });
});

module.exports = router;
