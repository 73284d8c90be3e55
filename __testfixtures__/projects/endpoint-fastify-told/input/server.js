import Fastify from 'fastify';
import authentication from './authentication.js';
import integrations from './integrations.js';

const app = Fastify();
await app.register(authentication);
await app.register(integrations, { prefix: '/app' });
await app.listen({ port: 3000 });
