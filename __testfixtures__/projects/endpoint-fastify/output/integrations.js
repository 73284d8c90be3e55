import { createXkitToken } from './xkit.js';

export default async function integrations(fastify) {
  fastify.get(
    '/integrations',
    { preHandler: [fastify.authenticate], schema: { querystring: { tab: { type: 'string' } } } },
    async (request, reply) => {
      const { user } = request.session;
      const xkitToken = await createXkitToken(user.companyId);
      return reply.view('integrations.html', { tab: request.query.tab, xkitToken });
    },
  );

  fastify.post('/xkit-token', { preHandler: [fastify.authenticate] }, async (request, reply) => {
    const { user } = request.session;
    const xkitToken = await createXkitToken(user.companyId);
    reply.header('Cache-Control', 'no-store');
    return { token: xkitToken };
  });
}
