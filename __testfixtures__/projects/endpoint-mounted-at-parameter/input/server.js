const express = require('express');

const app = express();
app.use('/teams/:team', require('./routes/team'));
app.listen(3000);
