import axios from 'axios';

export const askConnection = (method, userId, slug) =>
  axios({ method, url: `https://app.xkit.co/api/platform/users/${userId}/connections/${slug}` });
