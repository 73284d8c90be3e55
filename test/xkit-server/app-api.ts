import type { FastifyInstance } from 'fastify';
import type { XkitState } from './state';

/** Whom the app's own token endpoint knows as logged in. */
export const currentContext = 'current-context';

/**
 * The app's own server, as far as a page needs it: every path of every host that is not Xkit's answers with a fresh
 * token, under each name that callers read it by.
 */
export function serveAppApi(app: FastifyInstance, state: XkitState): void {
  app.setNotFoundHandler((request, reply) => {
    if (/(?:^|\.)xkit\.co(?::\d+)?$/.test(request.host)) return reply.code(404).send({ error: 'Not found' });
    if (state.tokenEndpointFailure !== undefined) {
      return reply.code(state.tokenEndpointFailure).send({ error: 'no token today' });
    }
    const token = state.issueToken(currentContext);
    if (state.answersPlainTokens) return reply.type('text/plain').send(token);
    return reply.send({
      token,
      access_token: token,
      accessToken: token,
      xkitToken: token,
      xkit_token: token,
      jwt: token,
    });
  });
}
