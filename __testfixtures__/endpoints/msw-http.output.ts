import { http, HttpResponse } from 'msw';

export const handlers = [
  http.get('https://app.xkit.co/api/platform/contexts/:id/connections/:slug', () => HttpResponse.json({ access_token: 't' })),
];
