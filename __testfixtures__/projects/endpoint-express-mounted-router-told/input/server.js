const express = require('express');
const requireUser = require('./lib/require-user');
const settings = require('./routes/settings');

const app = express();
app.use('/settings', requireUser, settings);
app.listen(3000);
