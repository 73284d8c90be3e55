import fp from 'fastify-plugin';

export default fp(async (fastify) => {
  fastify.decorate('authenticate', async (request, reply) => {
    if (!request.session.user) return reply.code(401).send();
  });
});
