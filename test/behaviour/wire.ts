import type { LoggedRequest } from '../xkit-server/state';

/** What the guide says a migrated program does, told on the wire: written anew here, not read off the engine. */
export interface Guide {
  readonly readsMigrated: boolean;
  readonly tokensMigrated: boolean;
  /** Whose External ID is asked for where the old call named both. */
  readonly context: 'group' | 'user';
}

const base = '/api/platform';

/** The request that the guide puts in place of one to the old API; any other request stays the same. */
export function migrateRequest(request: LoggedRequest, guide: Guide): LoggedRequest {
  if (request.host.replace(/:\d+$/, '') !== 'app.xkit.co') return request;
  if (guide.readsMigrated && request.method === 'GET') {
    return { ...request, path: migratePath(request.path) };
  }
  if (!guide.tokensMigrated || request.method !== 'POST') return request;
  const [path, ...query] = request.path.split('?');
  if (path?.replace(/\/$/, '') !== `${base}/users`) return request;
  const body = migrateBody(request.body, guide);
  return { ...request, path: [path.replace('/users', '/context'), ...query].join('?'), body };
}

export function isOldRequest(request: LoggedRequest): boolean {
  const everything: Guide = { readsMigrated: true, tokensMigrated: true, context: 'group' };
  return (
    migrateRequest(request, everything) !== request &&
    migrateRequest(request, everything).path !== request.path
  );
}

function migratePath(path: string): string {
  return path
    .replace(/^(\/api\/platform)\/(?:users|groups)(\/[^/]+\/connections\/)/, '$1/contexts$2')
    .replace(/^(\/api\/platform)\/connections\/([^/]+)\/([^/?]+)/, '$1/contexts/$2/connections/$3');
}

function migrateBody(body: unknown, { context }: Guide): unknown {
  const { user, ...rest } = (body ?? {}) as { user?: Record<string, unknown> };
  if (user === undefined) return body;
  const { external_id: userId, external_group_id: groupId, ...attributes } = user;
  // An empty group is no group.
  const externalId = context === 'user' ? userId : groupId || userId;
  // JSON knows no undefined: a key without a value is not sent.
  const named = externalId === undefined ? {} : { external_id: externalId };
  return { ...rest, context: { ...attributes, ...named } };
}

/** The same for values a program shows: texts with URLs in them, and bodies it builds. */
export function migrateValue(value: unknown, guide: Guide): unknown {
  if (typeof value === 'string') return migrateText(value, guide);
  if (Array.isArray(value)) return value.map((part) => migrateValue(part, guide));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, migrateValue(part, guide)]);
  const migrated = Object.fromEntries(entries) as Record<string, unknown>;
  const user = migrated.user as Record<string, unknown> | undefined;
  const isBody = guide.tokensMigrated && typeof user === 'object' && user !== null && 'external_id' in user;
  return isBody ? migrateBody(migrated, guide) : migrated;
}

function migrateText(text: string, { readsMigrated, tokensMigrated }: Guide): string {
  const reads = readsMigrated
    ? text
        .replaceAll(/\/(?:users|groups)(\/[^/\s"'`]+\/connections\b)/g, '/contexts$1')
        .replaceAll(/(\/api\/platform)\/connections\/([^/\s]+)\/([^/?\s]+)/g, '$1/contexts/$2/connections/$3')
    : text;
  return tokensMigrated ? reads.replaceAll(/(\/api\/platform)\/users(?![\w/])/g, '$1/context') : reads;
}
