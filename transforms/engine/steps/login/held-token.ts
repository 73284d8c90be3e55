import type { Expression, Identifier, MemberExpression, Node, OptionalMemberExpression } from '@babel/types';
import type { Binding } from '../../syntax/binding';
import { functionCalled, functionNamed, originalName, returnedBy } from '../../syntax/functions';
import { isExportedBinding } from '../../syntax/exports';
import type { Program } from '../../syntax/program';
import {
  declaratorOf,
  functionAround,
  isCall,
  isFunctionValue,
  isMember,
  lastName,
  onlyValueOf,
  rootOf,
  withoutCasts,
  type Call,
} from '../../syntax/shapes';
import { isAsking } from './asking';
import { isFromIdentityProvider } from './identity';
import { isAnswer } from './request-callback';
import { remembers } from './remembered';
import { isDeclaredFunction, typeOfParameter } from './parameter-type';
import { held, left, staleClosure, type TokenSource } from './source';
import { isStored } from './stored';

const callback: TokenSource = { kind: 'callback' };

/** Functions that read a string that is at hand. */
const readers = new Set([
  'atob',
  'attr',
  'data',
  'decodeURIComponent',
  'get',
  'getAttribute',
  'getCookie',
  'getElementById',
  'getItem',
  'getState',
  'parse',
  'parseCookies',
  'querySelector',
  'slice',
  'split',
  'String',
  'substring',
  'text',
  'toString',
  'trim',
  'val',
]);

/** What is known of a token that nothing awaits. */
export function resolveHeld(program: Program, token: Expression | Node): TokenSource {
  const plain = withoutCasts(token);
  switch (plain.type) {
    case 'StringLiteral':
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return held(program, plain);
    case 'Identifier':
      return isAnswer(program, plain) ? left('fetch-with-callback') : resolveName(program, plain);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return isAnswer(program, plain) ? left('fetch-with-callback') : resolveMember(program, plain);
    case 'CallExpression':
    case 'OptionalCallExpression':
      return resolveCall(program, plain);
    case 'ConditionalExpression':
      return resolveSides(program, plain, [plain.consequent, plain.alternate]);
    case 'LogicalExpression':
      return resolveSides(
        program,
        plain,
        plain.operator === '&&' ? [plain.right] : [plain.left, plain.right],
      );
    default:
      return left('unknown-token');
  }
}

function resolveSides(program: Program, whole: Node, sides: readonly Node[]): TokenSource {
  const sources = sides.map((side) => resolveHeld(program, side));
  const worst = sources.find(({ kind }) => kind === 'left');
  if (worst) return worst;
  if (sources.every(({ kind }) => kind === 'callback')) return callback;
  return sources.some(({ kind }) => kind === 'callback') ? left('several-sources') : held(program, whole);
}

function resolveName(program: Program, name: Identifier): TokenSource {
  const binding = program.binding(name);
  if (!binding)
    return name.name === 'undefined' ? left('unknown-token') : byName(name.name, held(program, name));
  switch (binding.kind) {
    case 'import':
      return byName(name.name, left('unknown-token'));
    case 'param':
      return resolveParameter(program, binding);
    case 'const':
    case 'let':
    case 'var':
    case 'using':
      return resolveVariable(program, binding, name);
    default:
      return left('unknown-token');
  }
}

function resolveVariable(program: Program, binding: Binding, name: Identifier): TokenSource {
  const declarator = declaratorOf(binding);
  const kept = held(program, name, binding);
  if (!declarator) return byName(name.name, kept);
  // What another function assigns is state: `login` gets whatever it is at the time.
  const here = functionAround(program, name);
  if (binding.writes.length > 0 && binding.writes.every((write) => functionAround(program, write) !== here)) {
    return byName(name.name, kept);
  }
  const only = onlyValueOf(binding);
  // `export let token` is set from outside: a prop in Svelte.
  if (!only && isExportedBinding(program, binding)) return byName(name.name, kept);
  if (!only) return left('several-sources');
  if (remembers(program, only.value)) return staleClosure;
  if (declarator.id !== binding.identifier) return byName(name.name, kept);
  const following = program.once(variablesFollowed);
  // Variables that are made of each other hold nothing.
  if (following.has(binding)) return left('unknown-token');
  following.add(binding);
  const source = resolveHeld(program, only.value);
  following.delete(binding);
  if (source.kind !== 'held' && source.kind !== 'parameter') return source;
  // What a call gives may well be the function that its name says.
  const isMade = isCall(withoutCasts(only.value)) && !isStored(only.value);
  return isMade ? byName(name.name, kept) : kept;
}

function variablesFollowed(): Set<Binding> {
  return new Set();
}

function functionsFollowed(): Set<Node> {
  return new Set();
}

function resolveParameter(program: Program, binding: Binding): TokenSource {
  // `function (token) {}.bind(this)` may be the link of a chain that is not followed here.
  if (isMember(program.parent(functionAround(program, binding.identifier) ?? binding.identifier)))
    return left('unknown-token');
  const type = typeOfParameter(program, binding);
  if (type === 'function') return callback;
  if (type === 'other') return left('unknown-token');
  if (type === undefined && isAsking(binding.name)) return callback;
  return type === 'string' || /token|jwt/i.test(binding.name) || !isWholeParameter(program, binding)
    ? { kind: 'parameter', binding }
    : left('unknown-token');
}

function isWholeParameter(program: Program, binding: Binding): boolean {
  const parent = program.parent(binding.identifier);
  return parent !== undefined && 'params' in parent;
}

function resolveMember(program: Program, member: MemberExpression | OptionalMemberExpression): TokenSource {
  if (functionNamed(program, member) || isDeclaredFunction(program, member)) return callback;
  if (isAsking(lastName(member) ?? '')) return callback;
  const root = rootOf(member);
  const binding = root.type === 'Identifier' ? program.binding(root) : undefined;
  const init = binding && declaratorOf(binding)?.init;
  if (init && remembers(program, init)) return staleClosure;
  return held(program, member, binding);
}

function resolveCall(program: Program, call: Call): TokenSource {
  if (remembers(program, call)) return staleClosure;
  // A provider's session that was fetched elsewhere gives the token it was fetched with.
  if (isFromIdentityProvider(program, call)) return staleClosure;
  const name = lastName(call.callee) ?? '';
  if (name === 'bind' || originalName(program, call.callee) === 'useCallback') return callback;
  if (name === 'fetch' || rootName(call) === 'axios') return left('promise-token');
  if (readers.has(name) || isHookName(originalName(program, call.callee))) return held(program, call);
  const called = functionCalled(program, call);
  if (!called) return left('unknown-token');
  if (called.async) return left('promise-token');
  const returned = returnedBy(called).map(withoutCasts);
  if (returned.length === 0) return left('unknown-token');
  if (returned.every((value) => isFunctionValue(value))) return callback;
  const following = program.once(functionsFollowed);
  // A function that gives what it gives itself holds nothing.
  if (following.has(called)) return left('unknown-token');
  following.add(called);
  const sources = returned.map((value) => resolveHeld(program, value));
  following.delete(called);
  return sources.every(({ kind }) => kind === 'held') ? held(program, call) : left('unknown-token');
}

function isHookName(name: string): boolean {
  return /^use[A-Z]/.test(name);
}

function rootName(call: Call): string {
  const root = rootOf(call);
  return root.type === 'Identifier' ? root.name : '';
}

function byName(name: string, otherwise: TokenSource): TokenSource {
  return isAsking(name) ? callback : otherwise;
}
