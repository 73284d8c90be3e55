const express = require('express');
const asyncHandler = require('express-async-handler');
const { isAuthenticated } = require('../middleware/auth');
const pages = require('../controllers/pages');

const router = express.Router();

router.route('/integrations').get(isAuthenticated, asyncHandler(pages.integrations));
router.get('/about', pages.about);

module.exports = router;
