import axios from 'axios';
import express from 'express';

// Our own API happens to use the paths Xkit uses.
export const app = express();
app.post('/api/platform/users', (req, res) => res.json({ user: { external_id: req.body.id } }));
app.post('/api/platform/context', (req, res) => res.json({ context: {} }));

export const createUser = (id) => axios.post('/api/platform/users', { user: { external_id: id } });
