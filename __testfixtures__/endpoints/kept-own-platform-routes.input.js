const express = require('express');
const router = express.Router();

// Our own API happens to look like xkit's.
router.get('/api/platform/users/:id/connections/:slug', (req, res) => res.json({}));
router.post('/api/platform/users', (req, res) => res.json({}));
router.post('/api/platform/context', (req, res) => res.json({}));

module.exports = router;
