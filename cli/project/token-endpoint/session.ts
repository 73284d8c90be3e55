import type { Node } from '@babel/types';
import { homeOf } from '../../../transforms/engine/syntax/modules';
import type { Program } from '../../../transforms/engine/syntax/program';
import {
  descendants,
  functionAround,
  isCall,
  isMember,
  lastName,
  rootOf,
  type Call,
} from '../../../transforms/engine/syntax/shapes';
import { keyName, type FunctionNode } from '../../../transforms/engine/syntax/static-value/shapes';
import { functionBehind, type TokenTracer } from './tokens';

/** Where the ID in a token comes from. */
export type Origin =
  /** From what the app knows of the signed-in user. */
  | 'session'
  /** From what the sender of the request wrote: anybody could ask for anybody's token. */
  | 'request'
  | 'unknown';

/** What the sender of a request writes: never a way to know who the sender is. */
const written = new Set(['body', 'rawBody', 'params', 'query', 'searchParams', 'formData', 'parseBody']);
/** The same where it is read by a call of the request: `request.json()`, `c.req.param('id')`. */
const reading = new Set(['json', 'text', 'formData', 'parseBody', 'param', 'query', 'queries', 'valid']);

/** Names under which an app keeps whom it knows. */
const known =
  /^(?:current|signedIn|loggedIn|auth(?:enticated)?)?_?(?:\w*user|member|account|session|principal|identity|auth|viewer|claims|jwt|jwtPayload|oidc|kauth|cookies?|signedCookies|uid|accountId)(?:_?id)?$/i;

/** Names of functions that tell who is signed in, or turn away who is not. */
function isAuthenticating(name: string): boolean {
  if (/auth|session|sign(?:ed)?_?in|log(?:ged)?_?in|identity|principal|viewer|claims/i.test(name))
    return true;
  if (/^(?:cookies$|protect)/i.test(name)) return true;
  const finds = /current|require|verify|ensure|get|fetch|load|need|must|decode/i.test(name);
  return finds && /user|token|account|member|cookie/i.test(name);
}

/** How deep functions are looked into that are handed the request. */
const deepest = 3;

/** Where the values come from that some code of a handler reads. */
export function originOf(tracer: TokenTracer, program: Program, nodes: readonly Node[]): Origin {
  return worst(nodes.map((node) => originIn(tracer, program, node, 0)));
}

/** Whether a function, or what it calls, reads what the sender of a request wrote. */
export function readsRequest(tracer: TokenTracer, program: Program, fn: FunctionNode): boolean {
  return originIn(tracer, homeOf(program, fn), fn.body, 1) === 'request';
}

function worst(origins: readonly Origin[]): Origin {
  const all = new Set(origins);
  if (all.has('request')) return 'request';
  return all.has('session') ? 'session' : 'unknown';
}

/** @param depth how many functions lie between the handler and this code */
function originIn(tracer: TokenTracer, program: Program, root: Node, depth: number): Origin {
  if (takesFromRequest(program, root)) return 'request';
  return worst(
    [...descendants(root)].map((node) => {
      if (isCall(node)) return originOfCall(tracer, program, node, depth);
      const isKnown =
        readsKnown(program, node) || takesKnown(program, node) || (depth === 0 && isBrought(program, node));
      return isKnown ? 'session' : 'unknown';
    }),
  );
}

function originOfCall(tracer: TokenTracer, program: Program, call: Call, depth: number): Origin {
  const name = lastName(call.callee) ?? '';
  const fn = functionBehind(program, call.callee);
  const home = fn && homeOf(program, fn);
  if (fn && home && depth < deepest) {
    const origin = originIn(tracer, home, fn.body, depth + 1);
    if (origin !== 'unknown') return origin;
  }
  const [first] = call.arguments;
  // `c.get('user')`, `ctx.get('session')`
  if (name === 'get' && first?.type === 'StringLiteral' && known.test(first.value)) return 'session';
  // What makes the token may be called getToken, and says nothing of whose it is.
  const makesToken = fn && home && tracer.pathFrom(home, fn) !== undefined;
  return !makesToken && isAuthenticating(name) ? 'session' : 'unknown';
}

/** Whether some code reads what the sender of the request wrote. */
export function takesFromRequest(program: Program, root: Node): boolean {
  return [...descendants(root)].some((node) => {
    if (isMember(node)) return isWritten(program, node);
    if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern')
      return node.init && isParameter(program, node.init) ? takesWritten(node.id) : false;
    if (node.type !== 'Identifier' || !program.isReference(node)) return false;
    const binding = program.binding(node);
    return binding?.kind === 'param' && comesWritten(program, binding.identifier);
  });
}

function isWritten(program: Program, member: Node): boolean {
  if (!isMember(member) || !isParameter(program, member.object)) return false;
  const name = lastName(member) ?? '';
  const parent = program.parent(member);
  const isCalled = isCall(parent) && parent.callee === member;
  return isCalled ? reading.has(name) || written.has(name) : written.has(name);
}

/** Whether an expression begins at a parameter (`req`, `ctx.request`, `c.req`), but not at what a promise gave. */
function isParameter(program: Program, node: Node): boolean {
  const root = rootOf(node);
  const binding = root.type === 'Identifier' ? program.binding(root) : undefined;
  if (binding?.kind !== 'param') return false;
  const owner = functionAround(program, binding.identifier);
  const call = owner && program.parent(owner);
  return !(isCall(call) && lastName(call.callee) === 'then');
}

function takesWritten(pattern: Extract<Node, { type: 'ObjectPattern' }>): boolean {
  return pattern.properties.some((property) => written.has(keyName(property) ?? ''));
}

/** A parameter that a pattern or a decorator takes out of what was written: `({ params })`, `@Body() body`. */
function comesWritten(program: Program, identifier: Node): boolean {
  for (const ancestor of [identifier, ...program.ancestors(identifier)]) {
    if (ancestor.type === 'ObjectProperty' && written.has(keyName(ancestor) ?? '')) return true;
    const isSent = /^(Body|Params?|Query|QueryParam|RawBody|Headers)$/;
    if (decoratorsOf(ancestor).some((name) => isSent.test(name))) return true;
    if (ancestor.type === 'BlockStatement') return false;
  }
  return false;
}

/** Whether a property is one under which an app keeps whom it knows: `req.user`, `res.locals.session`. */
function readsKnown(program: Program, node: Node): boolean {
  if (!isMember(node) || !known.test(lastName(node) ?? '')) return false;
  const root = rootOf(node);
  if (root.type !== 'Identifier' || program.binding(root)?.kind !== 'param') return false;
  // A header is written by the sender.
  return isHandlersOwn(root) && !namesHeaders(node);
}

/** `const { user } = res.locals` */
function takesKnown(program: Program, node: Node): boolean {
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'ObjectPattern' || !node.init) return false;
  const isHandlers = isHandlersOwn(rootOf(node.init)) && isParameter(program, node.init);
  if (!isHandlers || namesHeaders(node.init)) return false;
  return node.id.properties.some((property) => known.test(keyName(property) ?? ''));
}

/** The parameters of handlers, as they are called everywhere. */
function isHandlersOwn(root: Node): boolean {
  return (
    root.type === 'Identifier' && /^_?(?:req|request|res|response|reply|ctx|context|c)$/i.test(root.name)
  );
}

function namesHeaders(node: Node): boolean {
  return isMember(node) && (/^headers?$/.test(lastName(node) ?? '') || namesHeaders(node.object));
}

/** `({ user })` of a context, `@CurrentUser() user` of a method. */
function isBrought(program: Program, node: Node): boolean {
  if (node.type !== 'Identifier' || !program.isReference(node)) return false;
  const binding = program.binding(node);
  if (binding?.kind !== 'param') return false;
  const { identifier } = binding;
  const holder = program.parent(identifier);
  if (holder?.type === 'ObjectProperty') return known.test(keyName(holder) ?? '');
  return decoratorsOf(identifier).some((name) => /user|session|auth|account|member|principal/i.test(name));
}

function decoratorsOf(node: Node): string[] {
  const decorators = 'decorators' in node ? (node.decorators ?? []) : [];
  return decorators.map(
    ({ expression }) => lastName(isCall(expression) ? expression.callee : expression) ?? '',
  );
}
