import type { Function as FunctionNode, Node, ObjectExpression } from '@babel/types';
import { contains } from '../../syntax/edits';
import {
  functionCalled,
  functionHeldBy,
  functionNamed,
  originalName,
  returnedBy,
} from '../../syntax/functions';
import { homeOf } from '../../syntax/modules';
import { spanOf, type Program } from '../../syntax/program';
import { definitionsOf } from '../../syntax/static-value/definitions';
import { isFunction, keyName } from '../../syntax/static-value/shapes';
import {
  descendants,
  isCall,
  isMember,
  lastName,
  rootOf,
  withoutCasts,
  type Call,
} from '../../syntax/shapes';
import { asksCache, isCacheNamed, isCollection, isMemoiser } from './caches';
import { functionsOfHook, streamOf, streamRemembers } from './kept-values';
import { asks, joinedBy, resolvedBy, valuesOf } from './settled';
import { isStored, madeOf } from './stored';

/** Whether the code of a token's fetch may hand back what an earlier run of it got. */
export function remembers(program: Program, root: Node, visited = new Set<Node>()): boolean {
  return descendants(root, false).some((node) => isCall(node) && callRemembers(program, node, visited));
}

function callRemembers(program: Program, call: Call, visited: Set<Node>): boolean {
  if (asksCache(program, call)) return true;
  const name = originalName(program, call.callee);
  const stream = streamOf(call, name);
  if (stream && streamRemembers(program, stream)) return true;
  if (makersOf(program, call.callee).some((made) => makesMemory(program, made, name, visited))) return true;
  const called = functionCalled(program, call);
  return called
    ? handsBackRemembered(program, called, visited)
    : remembersElsewhere(program, call.callee, visited);
}

/** Whether what a name stands for, here, in another module or in a hook, hands back what an earlier run of it got. */
export function remembersElsewhere(program: Program, callee: Node, visited = new Set<Node>()): boolean {
  const made = functionsOfHook(program, callee);
  if (made.some(({ home, fn }) => handsBackRemembered(home, fn, visited))) return true;
  const value = withoutCasts(definitionsOf(program).resolve(callee));
  const home = homeOf(program, value);
  if (isCall(value)) return makesMemory(home, value, originalName(program, callee), visited);
  return isFunction(value) && handsBackRemembered(home, value, visited);
}

/** The calls that made the function a name stands for: `once(load)` for `const get = once(load)`. */
function makersOf(program: Program, callee: Node): Call[] {
  const plain = withoutCasts(callee);
  const binding = plain.type === 'Identifier' ? program.binding(plain) : undefined;
  return [plain, ...(binding ? valuesOf(binding) : [])].map(withoutCasts).filter(isCall);
}

/**
 * `once(load)`, or a call of a function in sight that makes one which keeps its answer.
 * @param name what the function is called in an object that is made
 */
function makesMemory(program: Program, made: Call, name: string, visited: Set<Node>): boolean {
  if (isMemoiser(program, made)) return true;
  const maker = withoutCasts(definitionsOf(program).resolve(made.callee));
  if (!isFunction(maker) || visited.has(made)) return false;
  visited.add(made);
  const home = homeOf(program, maker);
  return returnedBy(maker).some((value) => {
    const inner = functionMade(home, value, name);
    return inner !== undefined && handsBackRemembered(home, inner, visited);
  });
}

/** The function that a value is, or that it holds: `{ load() {} }`. */
function functionMade(program: Program, value: Node, name: string): FunctionNode | undefined {
  const plain = withoutCasts(value);
  return plain.type === 'ObjectExpression'
    ? functionHeldBy(program, plain, name)
    : functionNamed(program, plain);
}

/** Whether a function may return a value it did not get in this run: a captured variable, a field, what was stored. */
export function handsBackRemembered(
  program: Program,
  owner: FunctionNode,
  visited = new Set<Node>(),
): boolean {
  if (visited.has(owner)) return false;
  visited.add(owner);
  return returnedBy(owner).some((value) => isRemembered(program, value, [owner], visited));
}

/**
 * Whether a value may be one of an earlier run.
 * @param own the code that runs: what it declares is new in each run
 */
export function isRemembered(
  program: Program,
  value: Node,
  own: readonly Node[],
  visited = new Set<Node>(),
): boolean {
  if (isStored(value)) return true;
  const again = (node: Node) => isRemembered(program, node, own, visited);
  const plain = withoutCasts(value);
  const inner = isCall(plain) ? madeOf(plain) : undefined;
  if (inner && again(inner)) return true;
  switch (plain.type) {
    case 'AwaitExpression':
      return again(plain.argument);
    case 'ConditionalExpression':
      return [plain.consequent, plain.alternate].some(again);
    case 'LogicalExpression':
      // The left side of `&&` comes back only when it is no token.
      return (plain.operator === '&&' ? [plain.right] : [plain.left, plain.right]).some(again);
    case 'AssignmentExpression':
      // `return (cache = cache ?? load())`, `return (cache ??= load())`: what is kept is what comes back.
      return plain.operator === '=' ? again(plain.right) : isKeptOutside(program, plain.left, own);
    case 'Identifier':
      return isRememberedVariable(program, plain, own, visited);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return again(plain.object);
    case 'ThisExpression':
      return true;
    case 'CallExpression':
    case 'OptionalCallExpression':
      return (
        readsCollection(program, plain, own) ||
        settlesToRemembered(program, plain, own, visited) ||
        remembers(program, plain, visited)
      );
    case 'ObjectExpression':
      return plain.properties.some((property) => holdsRemembered(program, property, own, visited));
    case 'SequenceExpression':
      return again(plain.expressions.at(-1)!);
    case 'NewExpression':
      return resolvedBy(program, plain).some(again);
    case 'TemplateLiteral':
      return plain.expressions.some(again);
    default:
      return false;
  }
}

/** `{ token: cached }`, `{ data: { token: cached } }`, `{ ...cached }`; what else an object says is no token. */
function holdsRemembered(
  program: Program,
  property: ObjectExpression['properties'][number],
  own: readonly Node[],
  visited: Set<Node>,
): boolean {
  if (property.type === 'SpreadElement') return isRemembered(program, property.argument, own, visited);
  if (property.type !== 'ObjectProperty') return false;
  const isToken = property.value.type === 'ObjectExpression' || /token|jwt/i.test(keyName(property) ?? '');
  return isToken && isRemembered(program, property.value, own, visited);
}

/** `tokens.get(id)` of a collection that outlives the run */
function readsCollection(program: Program, { callee }: Call, own: readonly Node[]): boolean {
  if (!isMember(callee)) return false;
  const object = withoutCasts(callee.object);
  if (isCall(object)) return readsCollection(program, object, own);
  const definitions = definitionsOf(program);
  const values = definitions.of(object)?.values.map((value) => definitions.resolve(value)) ?? [];
  return values.some(
    (value) => isCollection(value) && (homeOf(program, value) !== program || !isWithin(value, own)),
  );
}

/** What promises that were made elsewhere settle to: `Promise.all([kept])`, `kept.then((answer) => answer.token)`. */
function settlesToRemembered(
  program: Program,
  call: Call,
  own: readonly Node[],
  visited: Set<Node>,
): boolean {
  const [first] = call.arguments;
  if (!isMember(call.callee) || !first || visited.has(call)) return false;
  visited.add(call);
  const again = (node: Node) => isRemembered(program, node, own, visited);
  const joined = joinedBy(call);
  if (joined) return joined.some(again);
  const { object } = call.callee;
  const method = lastName(call.callee);
  if (method === 'catch' || method === 'finally') return again(object);
  if (method !== 'then') return false;
  const link = functionNamed(program, first);
  if (!link) return isCacheNamed(program, first) || remembersElsewhere(program, first, visited);
  return returnedBy(link).some(
    (value) =>
      isRemembered(program, value, [...own, link], visited) || (!asks(program, value) && again(object)),
  );
}

function isRememberedVariable(
  program: Program,
  name: Extract<Node, { type: 'Identifier' }>,
  own: readonly Node[],
  visited: Set<Node>,
): boolean {
  const binding = program.binding(name);
  if (!binding) return name.name !== 'undefined';
  if (!isWithin(binding.identifier, own)) return binding.kind !== 'function' && binding.kind !== 'class';
  // `token = token.trim()` adds nothing to what it was before.
  if (visited.has(binding.identifier)) return false;
  visited.add(binding.identifier);
  return valuesOf(binding).some((value) => isRemembered(program, value, own, visited));
}

function isKeptOutside(program: Program, target: Node, own: readonly Node[]): boolean {
  const root = rootOf(target);
  const binding = root.type === 'Identifier' ? program.binding(root) : undefined;
  return !binding || !isWithin(binding.identifier, own);
}

function isWithin(node: Node, own: readonly Node[]): boolean {
  return own.some((code) => contains(spanOf(code), spanOf(node)));
}
