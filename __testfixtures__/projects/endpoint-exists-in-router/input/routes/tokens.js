const router = require('express').Router();

router.route('/xkit-token').post((req, res) => res.json({ token: req.user.xkitToken }));

module.exports = router;
