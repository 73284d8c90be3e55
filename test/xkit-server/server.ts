import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { serveAppApi } from './app-api';
import { serveBrowserApi } from './browser-api';
import type { Certificate } from './certificate';
import { servePlatformApi } from './platform-api';
import { XkitState, type LoggedRequest } from './state';

export interface XkitServer {
  readonly state: XkitState;
  /** Ports on 127.0.0.1. */
  readonly httpsPort: number;
  readonly httpPort: number;
  readonly close: () => Promise<void>;
}

/**
 * Starts the stand-in Xkit on loopback: one state, served by HTTPS and by plain HTTP. `hostedScript` is what it serves
 * as `/xkit.js`.
 */
export async function startXkitServer(
  { key, certificate }: Certificate,
  { hostedScript = '' } = {},
): Promise<XkitServer> {
  const state = new XkitState();
  const secure = serve(state, hostedScript, { key, cert: certificate });
  const plain = serve(state, hostedScript);
  await Promise.all([secure.ready(), plain.ready()]);
  await Promise.all([listen(secure), listen(plain)]);
  return {
    state,
    httpsPort: (secure.server.address() as AddressInfo).port,
    httpPort: (plain.server.address() as AddressInfo).port,
    close: async () => {
      await Promise.all([secure.close(), plain.close()]);
    },
  };
}

async function listen(app: FastifyInstance): Promise<void> {
  await app.listen({ host: '127.0.0.1', port: 0 });
}

function serve(state: XkitState, hostedScript: string, tls?: { key: string; cert: string }): FastifyInstance {
  const app = fastify({
    forceCloseConnections: true,
    serverFactory: (handler) => (tls ? createHttpsServer(tls, handler) : createHttpServer(handler)),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, parsed(String(body))));
  keepLog(app, state);
  servePlatformApi(app, state);
  serveBrowserApi(app, state);
  app.get('/xkit.js', (_, reply) => reply.type('text/javascript').send(hostedScript));
  serveAppApi(app, state);
  return app;
}

function keepLog(app: FastifyInstance, state: XkitState): void {
  const entries = new WeakMap<FastifyRequest, LoggedRequest>();
  app.addHook('preHandler', async (request) => {
    const entry = logEntry(request);
    entries.set(request, entry);
    state.log.push(entry);
  });
  app.addHook('onSend', async (request, reply) => {
    // No connection outlives its request, so that a refusal is met by whoever asks next.
    reply.header('connection', 'close');
    const entry = entries.get(request);
    if (entry) entry.status = reply.statusCode;
  });
}

function parsed(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function logEntry({ method, host, url, headers, body }: FastifyRequest): LoggedRequest {
  return { method, host, path: url, auth: credentials(headers.authorization), body, status: undefined };
}

function credentials(header: string | undefined): string | undefined {
  const [scheme, value] = header?.split(' ') ?? [];
  return scheme === 'Basic' ? Buffer.from(value ?? '', 'base64').toString('utf8') : value;
}
