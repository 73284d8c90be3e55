import express from 'express';
import { router } from './integrations.js';

const app = express();
app.use('/', router);
app.listen(3000);
