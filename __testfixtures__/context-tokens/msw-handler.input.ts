import { http, HttpResponse } from 'msw';

export const handlers = [
  http.post('https://app.xkit.co/api/platform/users', () => HttpResponse.json({ access_token: 't1' })),
];
