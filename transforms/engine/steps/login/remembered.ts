import type { Function as FunctionNode, Node, ObjectExpression } from '@babel/types';
import type { Binding } from '../../syntax/binding';
import { functionCalled, originalName, returnedBy } from '../../syntax/functions';
import { contains } from '../../syntax/edits';
import { homeOf } from '../../syntax/modules';
import { spanOf, type Program } from '../../syntax/program';
import { definitionsOf } from '../../syntax/static-value/definitions';
import { isFunction, keyName } from '../../syntax/static-value/shapes';
import {
  declaratorOf,
  descendants,
  isCall,
  lastName,
  rootOf,
  withoutCasts,
  type Call,
} from '../../syntax/shapes';
import { isStored, madeOf } from './stored';

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

/** Whether the code of a token's fetch may hand back what an earlier run of it got. */
export function remembers(program: Program, root: Node, visited = new Set<Node>()): boolean {
  return descendants(root, false).some((node) => isCall(node) && callRemembers(program, node, visited));
}

function callRemembers(program: Program, call: Call, visited: Set<Node>): boolean {
  const name = originalName(program, call.callee);
  if (cachedCalls.has(name) || /(?<!un)cached|memoi[sz]ed/i.test(name)) return true;
  if (call.arguments.some(asksForCache)) return true;
  if (name === 'query' && isApolloQuery(call)) return true;
  if (name === 'resolve' && settlesWhatIsAtHand(call)) return true;
  const made = makerOf(program, call.callee);
  if (made && memoisers.has(originalName(program, made.callee))) return true;
  const called = functionCalled(program, call);
  return called
    ? handsBackRemembered(program, called, visited)
    : remembersElsewhere(program, call.callee, visited);
}

/** Whether what a name stands for in another module hands back what an earlier run of it got. */
export function remembersElsewhere(program: Program, callee: Node, visited = new Set<Node>()): boolean {
  const value = withoutCasts(definitionsOf(program).resolve(callee));
  const home = homeOf(program, value);
  if (isCall(value)) return memoisers.has(originalName(home, value.callee));
  return isFunction(value) && handsBackRemembered(home, value, visited);
}

/** `fetch(url, { cache: 'force-cache' })` */
function asksForCache(argument: Node): boolean {
  return (
    argument.type === 'ObjectExpression' &&
    argument.properties.some(
      (property) =>
        property.type === 'ObjectProperty' &&
        lastName(property.key) === 'cache' &&
        property.value.type === 'StringLiteral' &&
        /^(force-cache|only-if-cached)$/.test(property.value.value),
    )
  );
}

/** Apollo answers `client.query({ query })` from its cache unless told to use the network. */
function isApolloQuery(call: Call): boolean {
  const [options] = call.arguments;
  if (options?.type !== 'ObjectExpression') return false;
  const value = (key: string) =>
    options.properties.flatMap((property) =>
      property.type === 'ObjectProperty' && lastName(property.key) === key ? [property.value] : [],
    )[0];
  const policy = value('fetchPolicy');
  const fresh = policy?.type === 'StringLiteral' && /^(network-only|no-cache)$/.test(policy.value);
  return (
    options.properties.some(
      (property) => property.type === 'ObjectProperty' && lastName(property.key) === 'query',
    ) && !fresh
  );
}

/** `Promise.resolve(token)` */
function settlesWhatIsAtHand(call: Call): boolean {
  const [value] = call.arguments;
  return lastName(rootOf(call.callee)) === 'Promise' && Boolean(value) && !isCall(value);
}

/** The call that made the function a name stands for: `once(load)` for `const get = once(load)`. */
function makerOf(program: Program, callee: Node): Call | undefined {
  const plain = withoutCasts(callee);
  if (isCall(plain)) return plain;
  const binding = plain.type === 'Identifier' ? program.binding(plain) : undefined;
  const init = binding && declaratorOf(binding)?.init;
  const value = init ? withoutCasts(init) : undefined;
  return isCall(value) ? value : undefined;
}

/** Whether a function may return a value it did not get in this run: a captured variable, a field, what was stored. */
export function handsBackRemembered(
  program: Program,
  owner: FunctionNode,
  visited = new Set<Node>(),
): boolean {
  if (visited.has(owner)) return false;
  visited.add(owner);
  return returnedBy(owner).some((value) => isRemembered(program, value, owner, visited));
}

function isRemembered(program: Program, value: Node, owner: FunctionNode, visited: Set<Node>): boolean {
  if (isStored(value)) return true;
  const inner = isCall(withoutCasts(value)) ? madeOf(value) : undefined;
  if (inner && isRemembered(program, inner, owner, visited)) return true;
  const plain = withoutCasts(value);
  switch (plain.type) {
    case 'AwaitExpression':
      return isRemembered(program, plain.argument, owner, visited);
    case 'ConditionalExpression':
      return [plain.consequent, plain.alternate].some((side) => isRemembered(program, side, owner, visited));
    case 'LogicalExpression':
      // The left side of `&&` comes back only when it is no token.
      return (plain.operator === '&&' ? [plain.right] : [plain.left, plain.right]).some((side) =>
        isRemembered(program, side, owner, visited),
      );
    case 'AssignmentExpression':
      // `return (cache = cache ?? load())`, `return (cache ??= load())`: what is kept is what comes back.
      return plain.operator === '='
        ? isRemembered(program, plain.right, owner, visited)
        : isKeptOutside(program, plain.left, owner);
    case 'Identifier':
      return isRememberedVariable(program, plain, owner, visited);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return isRemembered(program, plain.object, owner, visited);
    case 'ThisExpression':
      return true;
    case 'CallExpression':
    case 'OptionalCallExpression':
      return readsWhatIsKept(program, plain, owner, visited) || remembers(program, plain, visited);
    case 'ObjectExpression':
      return plain.properties.some((property) => holdsRemembered(program, property, owner, visited));
    case 'TemplateLiteral':
      return plain.expressions.some((part) => isRemembered(program, part, owner, visited));
    default:
      return false;
  }
}

/** `{ token: cached }`, `{ data: { token: cached } }`, `{ ...cached }`; what else an object says is no token. */
function holdsRemembered(
  program: Program,
  property: ObjectExpression['properties'][number],
  owner: FunctionNode,
  visited: Set<Node>,
): boolean {
  if (property.type === 'SpreadElement') return isRemembered(program, property.argument, owner, visited);
  if (property.type !== 'ObjectProperty') return false;
  const isToken = property.value.type === 'ObjectExpression' || /token|jwt/i.test(keyName(property) ?? '');
  return isToken && isRemembered(program, property.value, owner, visited);
}

/** `Promise.resolve(token)`, `tokens.get(id)` over a collection of the file */
function readsWhatIsKept(program: Program, call: Call, owner: FunctionNode, visited: Set<Node>): boolean {
  const root = rootOf(call.callee);
  if (root.type !== 'Identifier') return false;
  if (root.name === 'Promise' && lastName(call.callee) === 'resolve') {
    const [value] = call.arguments;
    return value !== undefined && isRemembered(program, value, owner, visited);
  }
  const binding = program.binding(root);
  const init = binding && declaratorOf(binding)?.init;
  return (
    init?.type === 'NewExpression' &&
    /^(Weak)?Map$/.test(lastName(init.callee) ?? '') &&
    isOutside(binding!, owner)
  );
}

function isRememberedVariable(
  program: Program,
  name: Extract<Node, { type: 'Identifier' }>,
  owner: FunctionNode,
  visited: Set<Node>,
): boolean {
  const binding = program.binding(name);
  if (!binding) return name.name !== 'undefined';
  // The function's own parameters are given anew by whoever calls it.
  if (binding.kind === 'param') return isOutside(binding, owner);
  if (isOutside(binding, owner)) return binding.kind !== 'function' && binding.kind !== 'class';
  const init = declaratorOf(binding)?.init;
  const values = [...(init ? [init] : []), ...binding.writes.flatMap((write) => assignedIn(write))];
  return values.some((value) => isRemembered(program, value, owner, visited));
}

function assignedIn(write: Node): Node[] {
  return write.type === 'AssignmentExpression' ? [write.right] : [];
}

function isKeptOutside(program: Program, target: Node, owner: FunctionNode): boolean {
  const root = rootOf(target);
  const binding = root.type === 'Identifier' ? program.binding(root) : undefined;
  return !binding || isOutside(binding, owner);
}

function isOutside(binding: Binding, owner: FunctionNode): boolean {
  return !contains(spanOf(owner), spanOf(binding.identifier));
}
