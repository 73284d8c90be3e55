import type { FastifyInstance, FastifyReply } from 'fastify';
import { connectionOf } from './answers';
import type { XkitState } from './state';

interface ProvisionBody {
  readonly user?: { readonly external_id?: unknown; readonly external_group_id?: unknown };
  readonly context?: { readonly external_id?: unknown };
}

const base = '/api/platform';
const constraints = { host: /^app\.xkit\.co(:\d+)?$/ as unknown as string };

/** The platform API at app.xkit.co: Basic auth, the old endpoints while they are on, and the new ones. */
export function servePlatformApi(app: FastifyInstance, state: XkitState): void {
  app.addHook('preHandler', async (request, reply) => {
    if (!request.url.startsWith(`${base}/`)) return;
    if (state.platformFailure !== undefined) {
      await reply.code(state.platformFailure).send({ error: `failing with ${state.platformFailure}` });
    } else if (!request.headers.authorization?.startsWith('Basic ')) {
      await reply.code(401).send({ error: 'Unauthorized' });
    }
  });

  app.post<{ Body: ProvisionBody }>(`${base}/users`, { constraints }, (request, reply) => {
    if (!state.oldEndpoints) return gone(reply);
    const user = request.body?.user;
    if (user?.external_id === undefined)
      return reply.code(400).send({ error: 'user.external_id is missing' });
    const group = state.oldTokensFor === 'group' ? user.external_group_id : undefined;
    return reply.code(201).send({ access_token: state.issueToken(String(group || user.external_id)) });
  });

  app.post<{ Body: ProvisionBody }>(`${base}/context`, { constraints }, (request, reply) => {
    const context = request.body?.context;
    if (context?.external_id === undefined) {
      return reply.code(400).send({ error: 'context.external_id is missing' });
    }
    return reply.code(201).send({ access_token: state.issueToken(String(context.external_id)) });
  });

  type Read = { Params: { context: string; slug: string } };
  for (const segment of ['users', 'groups', 'contexts']) {
    app.get<Read>(`${base}/${segment}/:context/connections/:slug`, { constraints }, (request, reply) => {
      if (segment !== 'contexts' && !state.oldEndpoints) return gone(reply);
      return connectionOf(request.params.context, request.params.slug);
    });
  }
  app.get<Read>(`${base}/connections/:context/:slug`, { constraints }, (request, reply) => {
    if (!state.oldEndpoints) return gone(reply);
    return connectionOf(request.params.context, request.params.slug);
  });
}

function gone(reply: FastifyReply): FastifyReply {
  return reply.code(410).send({ error: 'Gone: use contexts' });
}
