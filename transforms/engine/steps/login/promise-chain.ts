import type { Expression, Node } from '@babel/types';
import { spanOf, type Program } from '../../syntax/program';
import { contains } from '../../syntax/edits';
import {
  functionAround,
  isCall,
  isFunctionValue,
  isMember,
  lastName,
  namesIn,
  withoutCasts,
  type Call,
  type FunctionValue,
} from '../../syntax/shapes';

/** A promise chain that leads to a login: `getToken().then((token) => xkit.login(token))`. */
export interface Chain {
  /** `getToken().then(…)` up to the link with the login in it. */
  readonly call: Call;
  /** `getToken()` */
  readonly promise: Expression;
  /** The function in the link, when the login is called in one: else `login` itself is the link. */
  readonly link: FunctionValue | undefined;
  /** What makes the promise; `undefined` when the promise was made elsewhere and is only waited for. */
  readonly root: Call | undefined;
  /** A `.catch` before the login gives it something in a failed token's place. */
  readonly handlesFailure: boolean;
}

/** The chain whose link gives a token to a login, when the token is made of the link's parameter. */
export function chainAround(program: Program, token: Node, place: Node): Chain | undefined {
  for (const name of namesIn(program, token)) {
    const link = linkOf(program, name, place);
    const call = link && program.parent(link);
    const chain = isCall(call) ? chainOf(call, link) : undefined;
    if (chain) return chain;
  }
  return undefined;
}

/** The chain of `promise.then(xkit.login)`. */
export function chainOf(call: Call, link: FunctionValue | undefined): Chain | undefined {
  if (!isMember(call.callee) || lastName(call.callee) !== 'then') return undefined;
  const promise = call.callee.object as Expression;
  const links = linksOf(promise);
  return {
    call,
    promise,
    link,
    root: rootCall(links.at(-1)?.promise ?? promise),
    handlesFailure: links.some(({ method, count }) => method === 'catch' || (method === 'then' && count > 1)),
  };
}

/** The `.then` function whose parameter a token is made of: directly, or by the variables of the link. */
function linkOf(
  program: Program,
  name: Extract<Node, { type: 'Identifier' }>,
  place: Node,
  depth = 0,
): FunctionValue | undefined {
  const binding = program.binding(name);
  if (!binding || depth > 4) return undefined;
  if (binding.kind === 'param') {
    const owner = functionAround(program, binding.identifier);
    if (!isFunctionValue(owner) || !contains(spanOf(owner), spanOf(place))) return undefined;
    const call = program.parent(owner);
    return isCall(call) && call.arguments[0] === owner ? owner : undefined;
  }
  const init =
    binding.declaration.type === 'VariableDeclarator' && binding.writes.length === 0
      ? binding.declaration.init
      : undefined;
  if (!init) return undefined;
  return namesIn(program, init).flatMap((inner) => linkOf(program, inner, place, depth + 1) ?? [])[0];
}

function linksOf(promise: Node): { promise: Node; method: string; count: number }[] {
  const plain = withoutCasts(promise);
  if (!isCall(plain) || !isMember(plain.callee)) return [];
  const method = lastName(plain.callee) ?? '';
  if (!['then', 'catch', 'finally'].includes(method)) return [];
  return [
    { promise: plain.callee.object, method, count: plain.arguments.length },
    ...linksOf(plain.callee.object),
  ];
}

/** The call that starts the work; a promise that is a variable was started elsewhere. */
function rootCall(promise: Node): Call | undefined {
  const plain = withoutCasts(promise);
  return isCall(plain) ? plain : undefined;
}
