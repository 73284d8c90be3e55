/**
 * Where the platform API is, at the start of a URL: host and base path, whatever the port and the user info. A NUL
 * stands for text that is not known.
 */
export const platformBase =
  /^https?:\/\/(?:[^/\\?#@\s]*@)?app\.xkit\.co(?::(?:\d+|\0))?\/+api\/platform(?=[/?#]|$)/i;

/** The base of a stand-in for the platform API: a local server, or another host with the same base path. */
export const standInBase =
  /^https?:\/\/(?:(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/?#]|$)|[^/\\?#]*\/+api\/platform(?=[/?#]|$))/i;

/** An old address of the platform API anywhere in a text that is more than an address. */
export const oldAddressInText =
  /(?<![\w.-])app\.xkit\.co(?::\d+)?\/+api\/platform\/+(?:users|groups|connections)(?![\w-])/i;

/** The same in a regular expression, where dots and slashes may be escaped. */
export const oldAddressInPattern = /api\\?\/platform\\?\/(?:\(\?:|\()?(?:users|groups|connections)/i;

/** The platform's host anywhere in a text; the group holds what escapes its dots in a regular expression. */
export const hostInText = /app(\\*)\.xkit\\*\.co/gi;

/** The segments of {@link platformBase}. */
export const baseSegments: readonly string[] = ['api', 'platform'];

/** A path relative to the platform's base; `:name` stands for any one segment. */
export type Route = readonly string[];

export interface ReadRoute {
  readonly old: Route;
  /** What the segment that changes is called in the rules. */
  readonly kind: 'users' | 'groups' | 'connections';
}

/** The old addresses of one connection. All of them become {@link newReadRoute}. */
export const readRoutes: readonly ReadRoute[] = [
  { kind: 'users', old: ['users', ':external_user_id', 'connections', ':connector_slug'] },
  { kind: 'groups', old: ['groups', ':external_group_id', 'connections', ':connector_slug'] },
  // The oldest documented form: the slug follows the user's ID.
  { kind: 'connections', old: ['connections', ':external_user_id', ':connector_slug'] },
];

export const newReadRoute: Route = ['contexts', ':external_id', 'connections', ':connector_slug'];

/** Where tokens are minted in the old API, by POST: the second step's business. */
export const mintRoute: Route = ['users'];

/** The singular is the guide's: contexts are read at `/contexts`. */
export const newMintRoute: Route = ['context'];

/** First segments of the new API: nothing to do. */
export const newSegments: ReadonlySet<string> = new Set(['context', 'contexts']);
