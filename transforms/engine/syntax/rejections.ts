import type { Function as FunctionNode, Node } from '@babel/types';
import { isExportedBinding } from './exports';
import { originalName } from './functions';
import type { Program } from './program';
import { descendants, functionAround, isCall, isMember, lastName } from './shapes';
import { listAround } from './statements';
import { keyName } from './static-value/shapes';

/**
 * Who learns that an expression failed, as far as the file shows it. `handled`: code in sight reacts to it.
 * `unseen`: it may leave the file. `ignored`: nobody does.
 */
export type Notice = 'ignored' | 'unseen' | 'handled';

/** What depends on an expression having succeeded. */
export interface Aftermath {
  readonly notice: Notice;
  /** Whether code in sight runs only after it succeeded. */
  readonly continues: boolean;
}

const quiet: Aftermath = { notice: 'ignored', continues: false };
const unseen: Aftermath = { notice: 'unseen', continues: false };
const handled: Aftermath = { notice: 'handled', continues: true };

/** Follows a failure thrown at a place (an `await`) outwards, through the callers in sight. */
export function afterThrow(program: Program, place: Node, visited = new Set<Node>()): Aftermath {
  if (isCaught(program, place)) return handled;
  const here: Aftermath = { notice: 'ignored', continues: hasCodeAfter(program, place) };
  const owner = functionAround(program, place);
  return owner ? both(here, afterResult(program, owner, visited)) : here;
}

/** Follows the promise an expression gives. */
export function afterPromise(program: Program, expression: Node, visited = new Set<Node>()): Aftermath {
  const parent = program.parent(expression);
  switch (parent?.type) {
    case 'AwaitExpression':
      return afterThrow(program, parent, visited);
    case 'ExpressionStatement':
      return quiet;
    case 'UnaryExpression':
      return parent.operator === 'void' ? quiet : unseen;
    case 'ReturnStatement': {
      const owner = functionAround(program, parent);
      return owner ? afterResult(program, owner, visited) : quiet;
    }
    case 'ArrowFunctionExpression':
      return afterResult(program, parent, visited);
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const call = program.parent(parent);
      return parent.object === expression && isCall(call) && call.callee === parent ? handled : unseen;
    }
    case 'LogicalExpression':
      return parent.right === expression ? afterPromise(program, parent, visited) : unseen;
    case 'ConditionalExpression':
      return parent.test === expression ? unseen : afterPromise(program, parent, visited);
    case 'ArrayExpression': {
      const call = program.parent(parent);
      const joined = isCall(call) && joining.has(lastName(call.callee));
      return joined ? afterPromise(program, call, visited) : unseen;
    }
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return afterPromise(program, parent, visited);
    default:
      return unseen;
  }
}

/** Follows what a function gives or throws, to wherever it is called. */
function afterResult(program: Program, owner: FunctionNode, visited: Set<Node>): Aftermath {
  if (visited.has(owner)) return quiet;
  visited.add(owner);
  if (owner.type === 'ObjectMethod' || owner.type === 'ClassMethod') {
    return lifecycle.has(keyName(owner)) ? quiet : unseen;
  }
  if (owner.type === 'FunctionDeclaration') {
    return owner.id ? afterUses(program, owner.id, visited) : unseen;
  }
  return afterValue(program, owner, visited);
}

/** Follows a function as a value: called at once, named, or handed on. */
function afterValue(program: Program, value: Node, visited: Set<Node>): Aftermath {
  const parent = program.parent(value);
  switch (parent?.type) {
    case 'ParenthesizedExpression':
      return afterValue(program, parent, visited);
    case 'CallExpression':
    case 'OptionalCallExpression':
      if (parent.callee === value) return afterPromise(program, parent, visited);
      return afterHandingOn(program, parent, visited);
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? afterUses(program, parent.id, visited) : unseen;
    case 'JSXExpressionContainer':
      return quiet;
    case 'AssignmentExpression':
      return /^on[a-z]/.test(lastName(parent.left) ?? '') && isMember(parent.left) ? quiet : unseen;
    case 'ObjectProperty':
    case 'ClassProperty':
      return lifecycle.has(keyName(parent)) ? quiet : unseen;
    default:
      return unseen;
  }
}

function afterUses(
  program: Program,
  name: Extract<Node, { type: 'Identifier' }>,
  visited: Set<Node>,
): Aftermath {
  const binding = program.binding(name);
  if (!binding || binding.writes.length > 0 || isExportedBinding(program, binding)) return unseen;
  return binding.references
    .map((use) => afterValue(program, use, visited))
    .reduce((all, one) => both(all, one), quiet);
}

/** Methods of `Promise` whose promise fails with one of those they are given. */
const joining: ReadonlySet<string | undefined> = new Set(['all', 'race', 'any']);

/** What takes a function and forgets about what it gives. */
const forgetful = new Set([
  'addEventListener',
  'addListener',
  'forEach',
  'on',
  'once',
  'onMounted',
  'onMount',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'setInterval',
  'setTimeout',
  'useEffect',
  'useLayoutEffect',
  'watch',
  'watchEffect',
]);

function afterHandingOn(program: Program, call: Node, visited: Set<Node>): Aftermath {
  if (!isCall(call)) return unseen;
  const taker = originalName(program, call.callee);
  if (forgetful.has(taker)) return quiet;
  if (taker === 'useCallback') return afterValue(program, call, visited);
  // Xkit's and jQuery's `ready` call the function at once and give its result.
  if (taker === 'ready') return afterPromise(program, call, visited);
  return unseen;
}

/** Methods that a framework calls, and whose promise it drops. */
const lifecycle: ReadonlySet<string | undefined> = new Set([
  'componentDidMount',
  'componentDidUpdate',
  'connectedCallback',
  'created',
  'beforeMount',
  'mounted',
  'ngAfterViewInit',
  'ngOnInit',
  'updated',
]);

/** Whether a `try` of the same function stands around a place. */
function isCaught(program: Program, place: Node): boolean {
  let child = place;
  for (const ancestor of program.ancestors(place)) {
    if (ancestor.type === 'TryStatement' && ancestor.block === child) return true;
    if (ancestor === functionAround(program, place)) return false;
    child = ancestor;
  }
  return false;
}

/** Whether anything but a plain `return` comes after a place in its function, in a further turn of a loop included. */
function hasCodeAfter(program: Program, place: Node): boolean {
  const owner = functionAround(program, place);
  let child = place;
  for (const ancestor of program.ancestors(place)) {
    if (ancestor === owner) return false;
    if (/For|While/.test(ancestor.type)) return true;
    const list = listAround(program, child);
    if (list?.slice(list.indexOf(child as never) + 1).some(matters)) return true;
    child = ancestor;
  }
  return false;
}

function matters(statement: Node): boolean {
  switch (statement.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'EmptyStatement':
    case 'BreakStatement':
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportDefaultDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return false;
    case 'ReturnStatement':
      return statement.argument ? descendants(statement.argument, false).some((node) => isCall(node)) : false;
    default:
      return true;
  }
}

function both(a: Aftermath, b: Aftermath): Aftermath {
  const order: Notice[] = ['ignored', 'unseen', 'handled'];
  const notice = order[Math.max(order.indexOf(a.notice), order.indexOf(b.notice))] ?? 'unseen';
  return { notice, continues: a.continues || b.continues };
}
