import type { Expression, Identifier, Node } from '@babel/types';
import { functionNamed } from '../../syntax/functions';
import type { Program } from '../../syntax/program';
import {
  awaitsIn,
  declaratorOf,
  descendants,
  isCall,
  isMember,
  lastName,
  onlyValueOf,
  rootOf,
  withoutCasts,
  type Call,
} from '../../syntax/shapes';
import { bindingsOf, traceFetch, traceField, type Fetch } from './fetched';
import { resolveHeld } from './held-token';
import { readsKept } from './kept-values';
import { chainAround, type Chain } from './promise-chain';
import { held, left, staleClosure, type TokenSource } from './source';
import { isStored, madeOf } from './stored';
import { bodyReaders } from './request-callback';
import { handsBackRemembered, isRemembered, remembers, remembersElsewhere } from './remembered';

/**
 * Finds out where a token comes from.
 * @param token what `login` is called with
 * @param place the login call, or the call of a function that passes the token on to it
 */
export function findTokenSource(program: Program, token: Expression, place: Node): TokenSource {
  const plain = withoutCasts(token);
  const callback = functionNamed(program, plain);
  if (callback) return handsBackRemembered(program, callback) ? staleClosure : { kind: 'callback' };
  if (remembersElsewhere(program, plain)) return staleClosure;
  if (yields(program, plain)) return left('generator-login');

  const fetch = traceFetch(program, token, place);
  const chain = chainAround(program, plain, place);
  // What a link awaits is made of what the promise before it gave: `.then(async (response) => await response.json())`.
  if (chain) return ofChain(program, chain, token);
  const kept = fetch ?? traceField(program, plain, place);
  return kept ? ofFetch(program, kept) : resolveHeld(program, plain);
}

function ofFetch(program: Program, fetch: Fetch): TokenSource {
  const leaves = leavesOf(program, fetch.token);
  if (leaves.some((leaf) => isAssignment(leaf))) return left('several-sources');
  const sources = leaves.filter((leaf) => !isNothing(leaf));
  if (sources.every((leaf) => isStored(leaf))) return held(program, fetch.token);
  // One of the sources is at hand already, and would be handed back for ever.
  if (sources.some((leaf) => isStored(leaf) || !traceFetch(program, leaf, leaf))) return staleClosure;
  const code = [fetch.token, ...fetch.parts.map(({ node }) => node)];
  if (code.some((node) => replacesFailure(node))) return left('handled-failure');
  const declared = fetch.parts.flatMap(({ node }) => bindingsOf(program, node));
  const own = [...code, ...declared.map(({ identifier }) => identifier)];
  if (code.some((node) => handsBackOld(program, node) || awaitsKept(program, node, own))) return staleClosure;
  return { kind: 'fetch', fetch };
}

/** What a promise chain gives to a login in its last link. */
export function ofChain(program: Program, chain: Chain, token: Expression): TokenSource {
  if (chain.handlesFailure) return left('handled-failure');
  if (isStored(chain.promise)) return held(program, token);
  if (chain.root === undefined || isRemembered(program, chain.promise, [chain.promise])) return staleClosure;
  if (readsKept(program, chain.promise)) return staleClosure;
  if (chain.link && handsBackOld(program, chain.link.body)) return staleClosure;
  return { kind: 'chain', chain, token };
}

function handsBackOld(program: Program, code: Node): boolean {
  return remembers(program, code) || readsKept(program, code);
}

/** `await getToken().catch(() => another)`: something else than nothing stands in for a token that failed. */
function replacesFailure(code: Node): boolean {
  return descendants(code, false).some((node) => {
    if (!isCall(node) || !isMember(node.callee) || lastName(node.callee) !== 'catch') return false;
    const [handler] = node.arguments;
    return !(handler?.type === 'ArrowFunctionExpression' && isNothing(handler.body));
  });
}

/** The expressions a token may turn out to be: the sides of a condition, and what its variable was given. */
function leavesOf(program: Program, token: Node, visited = new Set<Node>()): Expression[] {
  const plain = withoutCasts(token) as Expression;
  if (visited.has(plain)) return [];
  visited.add(plain);
  switch (plain.type) {
    case 'ConditionalExpression':
      return [plain.consequent, plain.alternate].flatMap((side) => leavesOf(program, side, visited));
    case 'LogicalExpression':
      return (plain.operator === '&&' ? [plain.right] : [plain.left, plain.right]).flatMap((side) =>
        leavesOf(program, side, visited),
      );
    case 'Identifier': {
      const binding = program.binding(plain);
      const only = binding && onlyValueOf(binding);
      return only ? leavesOf(program, only.value, visited) : [plain];
    }
    default: {
      const inner = madeOf(plain);
      return inner ? leavesOf(program, inner, visited) : [plain];
    }
  }
}

function isAssignment(leaf: Node): boolean {
  return descendants(leaf, false).some(
    ({ type }) => type === 'AssignmentExpression' || type === 'UpdateExpression',
  );
}

/** `null`, `undefined`, `''`: no token rather than an old one. */
function isNothing(leaf: Node): boolean {
  if (leaf.type === 'NullLiteral') return true;
  if (leaf.type === 'StringLiteral') return leaf.value === '';
  return leaf.type === 'Identifier' && leaf.name === 'undefined';
}

/**
 * `await tokenPromise`, where the promise was made elsewhere: it settles to the same token each time.
 * @param own what a callback runs anew, and the names it declares
 */
function awaitsKept(program: Program, code: Node, own: readonly Node[]): boolean {
  return awaitsIn(code).some(({ argument }) => {
    const awaited = withoutCasts(argument);
    if (isMember(awaited) || (isCall(awaited) && readsBody(program, awaited, own))) return true;
    return !isStored(awaited) && isRemembered(program, awaited, own);
  });
}

/** `await response.json()` of a response that was asked for elsewhere: a body can be read once. */
function readsBody(program: Program, { callee }: Call, own: readonly Node[]): boolean {
  if (!isMember(callee) || !bodyReaders.has(lastName(callee) ?? '')) return false;
  const response = withoutCasts(callee.object);
  return isMember(response) || (response.type === 'Identifier' && isRemembered(program, response, own));
}

function yields(program: Program, token: Node): boolean {
  const root = isMember(token) ? rootOf(token) : token;
  const values = root.type === 'Identifier' ? valueOf(program, root) : [];
  return [token, ...values].some((node) =>
    descendants(node, false).some(({ type }) => type === 'YieldExpression'),
  );
}

function valueOf(program: Program, name: Identifier): Node[] {
  const binding = program.binding(name);
  const init = binding && declaratorOf(binding)?.init;
  return init ? [init] : [];
}
