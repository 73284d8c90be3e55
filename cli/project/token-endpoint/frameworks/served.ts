import { covers, type Scope } from './registrations';
import type { Wish } from './row';

/** Where a route may be registered. */
export interface Spot {
  /** What is in front of its own path; `undefined` when nobody knows. */
  readonly prefix: string | undefined;
  /** The guards its neighbour goes through by its path. */
  readonly scopes: readonly Scope[];
}

export interface Paths {
  /** As it is registered. */
  readonly own: string;
  /** As it is asked. */
  readonly served: string;
}

/** The path of a route beside a neighbour, guarded as that one is; or why there is none, as the end of a sentence. */
export function choosePath(wish: Wish, { prefix, scopes }: Spot): Paths | string {
  if (prefix === undefined) return 'the code does not show at which path the router of that route is mounted';
  if (/[:*{]/.test(prefix))
    return `the router of that route is mounted at ${prefix}, which the callback cannot ask`;
  const paths = wish.isFree ? freePath(wish, prefix, scopes) : fixedPath(wish.endpoint, prefix);
  if (!paths) return `the router of that route is mounted at ${prefix}`;
  const scope = scopes.find((one) => !covers(one, paths.own));
  if (scope) return `that route is guarded by its path ${prefix}${scope.path}`;
  if (wish.proxied.length > 0 && !wish.proxied.some((path) => covers({ path, isDeep: true }, paths.served)))
    return `the dev server passes only ${wish.proxied.join(', ')} on to it`;
  return paths;
}

function freePath({ endpoint, proxied }: Wish, prefix: string, scopes: readonly Scope[]): Paths {
  const last = endpoint.slice(endpoint.lastIndexOf('/'));
  const [scope = ''] = scopes.map(({ path }) => path).toSorted((a, b) => b.length - a.length);
  const front = prefix === '' && scope === '' ? (proxied[0] ?? '') : scope;
  return { own: front + last, served: prefix + front + last };
}

function fixedPath(endpoint: string, prefix: string): Paths | undefined {
  if (!endpoint.startsWith(`${prefix}/`)) return undefined;
  return { own: endpoint.slice(prefix.length), served: endpoint };
}
