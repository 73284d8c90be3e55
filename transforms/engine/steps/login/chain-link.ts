import type { Expression, Node, Statement } from '@babel/types';
import { spanOf, type Program } from '../../syntax/program';
import { descendants, withoutCasts, type Call } from '../../syntax/shapes';
import { checksAmong, guardsOf, type Check } from './checks';
import { bindingsIn, bindingsOf } from './fetched';
import type { Chain } from './promise-chain';
import { isTyped } from './typed';

/** A login at the end of a promise chain: a call inside the link's function, or `login` as the link itself. */
export type ChainedLogin = CalledLogin | { readonly kind: 'passed'; readonly login: Expression };

export interface CalledLogin {
  readonly kind: 'called';
  readonly call: Call;
  readonly argument: Expression;
}

/** What of the link's function makes the token out of its parameter. */
export type Link =
  /** Nothing: the parameter is the token. */
  | { readonly kind: 'none' }
  /** An expression over the parameter, after declarations and checks. */
  | { readonly kind: 'rest'; readonly declarations: readonly Statement[]; readonly checks: readonly Check[] };

/** @returns `undefined` when `login` is no call inside the chain's last link */
export function linkOf(program: Program, { link }: Chain, { argument, call }: CalledLogin): Link | undefined {
  if (!link) return undefined;
  const end = spanOf(call).start;
  const body = link.body.type === 'BlockStatement' ? link.body.body : [];
  const before = body.filter((statement) => spanOf(statement).end <= end);
  // What else the link does must not be done again at a refresh.
  const declarations = before.filter(({ type }) => type === 'VariableDeclaration');
  const results = new Set([
    ...link.params.flatMap((node) => bindingsIn(program, node)),
    ...declarations.flatMap((node) => bindingsOf(program, node)),
  ]);
  const guards = guardsOf(program, results, call);
  const checks = [...checksAmong(program, before, results), ...guards];
  const [parameter] = link.params;
  const plain = withoutCasts(argument);
  const isParameter =
    plain === argument && plain.type === 'Identifier' && program.binding(plain)?.identifier === parameter;
  // In JavaScript a missing token is the library's to refuse; to TypeScript it is a type error.
  const isRefused = checks.length === 0 || !isTyped(program);
  return isParameter && isRefused ? { kind: 'none' } : { kind: 'rest', declarations, checks };
}

/** Whether the link's function does nothing but make the token and log in. */
export function canMove(program: Program, { call, link }: Chain, login: ChainedLogin): boolean {
  if (call.arguments.length > 1) return false;
  if (login.kind === 'passed') return true;
  if (!link || link.generator) return false;
  const whole = ownStatement(program, login.call);
  if (link.body.type !== 'BlockStatement') return whole === link.body;
  const last = link.body.body.at(-1);
  const earlier = link.body.body.slice(0, -1);
  return whole === last && earlier.every(isDeclaration) && usesOnce(program, link, login);
}

function isDeclaration(statement: Node): boolean {
  return (
    statement.type === 'VariableDeclaration' &&
    !descendants(statement, false).some(({ type }) => type === 'AssignmentExpression')
  );
}

/** `xkit.login(token)` and what only awaits, returns or drops it. */
export function ownStatement(program: Program, call: Node): Node {
  const parent = program.parent(call);
  return parent && ['AwaitExpression', 'ExpressionStatement', 'ReturnStatement'].includes(parent.type)
    ? ownStatement(program, parent)
    : call;
}

/** A token that is the parameter itself, and is not logged or stored in passing. */
function usesOnce(program: Program, link: NonNullable<Chain['link']>, login: CalledLogin): boolean {
  const plain = withoutCasts(login.argument);
  if (plain.type !== 'Identifier') return true;
  const binding = program.binding(plain);
  return !binding || !link.params.includes(binding.identifier) || binding.references.length === 1;
}
