import type { Node, ObjectExpression } from '@babel/types';
import { originalName } from '../../syntax/functions';
import type { Program } from '../../syntax/program';
import { definitionsOf } from '../../syntax/static-value/definitions';
import { lastName, type Call } from '../../syntax/shapes';

/** What makes a function remember its first answer, by the name it goes by in libraries of that kind. */
const memoisers = new Set([
  'cache',
  'fetchOnce',
  'mem',
  'memo',
  'memoize',
  'memoizeOne',
  'memoizee',
  'memoizeWith',
  'moize',
  'once',
  'pMemoize',
  'pOnce',
  'throttle',
  'unstable_cache',
  'useMemo',
]);

/** Calls whose answer may come from a cache of the library. */
const cachedCalls = new Set([
  'ensureQueryData',
  'fetchQuery',
  'getQueryData',
  'initiate',
  'readQuery',
  'useMemo',
  'useQuery',
  'useSuspenseQuery',
  'swr',
  'useSWR',
  'useSWRImmutable',
]);

/** `once(load)` */
export function isMemoiser(program: Program, made: Call): boolean {
  return memoisers.has(originalName(program, made.callee));
}

/** Whether the name of a function says that its answer may come from a cache. */
export function isCacheNamed(program: Program, callee: Node): boolean {
  const name = originalName(program, callee);
  return cachedCalls.has(name) || /(?<!un)cached|memoi[sz]ed/i.test(name);
}

/** Whether the name of a call or its options say that the answer may come from a cache. */
export function asksCache(program: Program, call: Call): boolean {
  if (isCacheNamed(program, call.callee)) return true;
  const options = call.arguments
    .map((argument) => definitionsOf(program).resolve(argument))
    .filter((value) => value.type === 'ObjectExpression');
  return (
    options.some(allowsCache) ||
    (originalName(program, call.callee) === 'query' && options.some(isApolloQuery))
  );
}

/** `fetch(url, { cache: 'force-cache' })` */
function allowsCache(options: ObjectExpression): boolean {
  return says(options, 'cache', /^(force-cache|only-if-cached)$/);
}

/** Apollo answers `client.query({ query })` from its cache unless told to use the network. */
function isApolloQuery(options: ObjectExpression): boolean {
  return (
    valueOf(options, 'query') !== undefined && !says(options, 'fetchPolicy', /^(network-only|no-cache)$/)
  );
}

function says(options: ObjectExpression, key: string, text: RegExp): boolean {
  const value = valueOf(options, key);
  return value?.type === 'StringLiteral' && text.test(value.value);
}

function valueOf(options: ObjectExpression, key: string): Node | undefined {
  return options.properties.flatMap((property) =>
    property.type === 'ObjectProperty' && lastName(property.key) === key ? [property.value] : [],
  )[0];
}

/** `new Map()`, `new LRUCache()`: what is put into it stays there. */
export function isCollection(node: Node): boolean {
  return node.type === 'NewExpression' && /^(Weak)?Map$|(Cache|LRU)$/.test(lastName(node.callee) ?? '');
}
