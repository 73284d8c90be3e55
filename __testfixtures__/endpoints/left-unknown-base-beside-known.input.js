// The file spells Xkit's base, and asks some other ones; its own routes and links are none of Xkit's.
import express from 'express';
import { page } from './browser';

const base = 'https://app.xkit.co/api/platform';
const app = express();

app.get('/users/:id/connections/:slug', async (request, response) => {
  const { id, slug } = request.params;
  const answer = await fetch(`${base}/contexts/${id}/connections/${slug}`);
  response.json(await answer.json());
});

export const linkTo = (id) => `/users/${id}/connections/slack`;
export const open = (id) => page.goto(`/users/${id}/connections/slack`);
export const readFrom = (host, id) => fetch(`${host}/users/${id}/connections/slack`);
export const readBy = (api, id) => api.get(`/users/${id}/connections/slack`);
