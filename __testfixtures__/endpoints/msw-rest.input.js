import { rest } from 'msw';

const XKIT = 'https://app.xkit.co/api/platform';

export const handlers = [
  rest.get(`${XKIT}/groups/:groupId/connections/:slug`, (req, res, ctx) => res(ctx.json({ access_token: 't' }))),
];
