const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000 });
server.route({ method: 'POST', path: '/xkit-token', handler: (request) => ({ token: request.auth.credentials.token }) });
server.start();
