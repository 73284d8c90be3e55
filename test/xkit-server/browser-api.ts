import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { connectionOf, connector, connectorSlugs } from './answers';
import type { XkitState } from './state';

const base = '/api/platform_user';
const constraints = { host: /^(?!app\.)[\w-]+\.xkit\.co(:\d+)?$/ as unknown as string };
type SlugRequest = FastifyRequest<{ Params: { slug?: string } }>;
const cookieName = 'xkit_session';

/**
 * The API behind the browser library, at `<slug>.xkit.co`: a session cookie from a login token, access tokens from
 * the cookie, and everything else by Bearer token.
 */
export function serveBrowserApi(app: FastifyInstance, state: XkitState): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith(base)) return;
    reply.header('access-control-allow-origin', request.headers.origin ?? '*');
    reply.header('access-control-allow-credentials', 'true');
    reply.header('access-control-allow-headers', 'authorization,content-type,accept,xkit-js-version');
    reply.header('access-control-allow-methods', 'GET,POST,PUT,DELETE');
    if (request.method === 'OPTIONS') await reply.code(204).send();
  });
  app.options(`${base}/*`, { constraints }, (_, reply) => reply.code(204).send());

  serveSessions(app, state);

  const guarded =
    (answer: (context: string, slug: string) => unknown) => (request: SlugRequest, reply: FastifyReply) => {
      const context = state.contextOfToken(bearer(request));
      return context === undefined ? unauthorized(reply) : answer(context, request.params.slug ?? '');
    };

  app.get(`${base}/platform`, { constraints }, () => platform(state));
  app.get(`${base}/platform/connectors`, { constraints }, connectors);
  app.get(`${base}/platform/connectors/:slug`, { constraints }, (request: SlugRequest) =>
    oneConnector(request.params.slug ?? ''),
  );
  app.get(
    `${base}/session`,
    { constraints },
    guarded(() => ({})),
  );
  app.get(`${base}/connectors`, { constraints }, guarded(connectors));
  app.get(
    `${base}/connectors/:slug`,
    { constraints },
    guarded((_, slug) => oneConnector(slug)),
  );
  app.get(`${base}/connections`, { constraints }, guarded(connections));
  app.get(`${base}/connections/:slug`, { constraints }, guarded(connectionOf));
}

function platform(state: XkitState) {
  return {
    platform: {
      name: 'Shop',
      slug: 'shop',
      website: 'https://shop.example',
      login_redirect_url: state.loginRedirectUrl,
      remove_branding: false,
    },
  };
}

function connectors() {
  return { connectors: connectorSlugs.map(connector) };
}

function oneConnector(slug: string) {
  return { connector: connector(slug) };
}

function connections(context: string) {
  return { connections: connectorSlugs.map((slug) => connectionOf(context, slug).connection) };
}

function serveSessions(app: FastifyInstance, state: XkitState): void {
  // 204 and not 200: with an empty body and another status the library's login fails.
  app.post(`${base}/sessions`, { constraints }, (request, reply) => {
    const context = state.contextOfToken(bearer(request));
    if (context === undefined) return unauthorized(reply);
    const cookie = `${cookieName}=${state.openSession(context)}; Path=/; Secure; HttpOnly; SameSite=None`;
    return reply.code(204).header('set-cookie', cookie).send();
  });

  app.post(`${base}/sessions/token`, { constraints }, (request, reply) => {
    const context = state.contextOfSession(sessionCookie(request));
    return context === undefined ? unauthorized(reply) : { access_token: state.issueToken(context) };
  });

  app.delete(`${base}/sessions`, { constraints }, (request, reply) => {
    state.closeSession(sessionCookie(request) ?? '');
    return reply.code(204).send();
  });
}

function unauthorized(reply: FastifyReply): FastifyReply {
  return reply.code(401).send({ error: 'Unauthorized' });
}

function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
}

function sessionCookie(request: FastifyRequest): string | undefined {
  return new RegExp(`(?:^|;\\s*)${cookieName}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1];
}
