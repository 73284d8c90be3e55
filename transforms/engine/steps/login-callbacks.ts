import type { Expression } from '@babel/types';
import type { RuleName, Site } from '../findings';
import { spanOf, type Program } from '../syntax/program';
import { isCall, withoutCasts } from '../syntax/shapes';
import { findCatalogTokens } from './login/catalog-tokens';
import { migrateChain } from './login/chain-form';
import { findLoginCalls, findLoginValues, logsOut, type LoginCall, type LoginValue } from './login/clients';
import { migrateFetch } from './login/fetch-form';
import { migrateHeld } from './login/held-form';
import { leave, type Outcome } from './login/outcome';
import { chainOf } from './login/promise-chain';
import { findTokenSource, ofChain } from './login/token-source';
import { migrateParameter } from './login/token-parameter';
import { libraryTooOld } from './login/too-old';
import { withoutUnusedImports } from './login/unused-imports';
import type { FindSites, StepInput } from './step';

/** Step 3: every `login` with a token is given a function that fetches a fresh one. */
export const findLoginCallbacks: FindSites = (input) => {
  const calls = findLoginCalls(input).flatMap((login) => siteOf(login.call, migrateCall(input, login)));
  const values = findLoginValues(input).flatMap((login) => siteOf(login.node, migrateValue(input, login)));
  const sites = withoutUnusedImports(input.program, [...calls, ...values]);
  return [...(logsOut(input) ? sites.map(withLogout) : sites), ...findCatalogTokens(input.program)];
};

/** `logout` keeps the callback, so what a login now hands over outlives it. */
function withLogout(site: Site): Site {
  if (site.edits.length === 0) return site;
  return { ...site, rules: [...site.rules, 'logout-keeps-callback'] };
}

function siteOf(node: Expression, outcome: Outcome | undefined): Site[] {
  if (!outcome) return [];
  return [{ ...outcome, rules: outcome.rules as [RuleName, ...RuleName[]], at: spanOf(node) }];
}

/** @returns `undefined` when the call has a callback already */
function migrateCall(input: StepInput, { call, client }: LoginCall): Outcome | undefined {
  const { program } = input;
  const [argument, second] = call.arguments;
  if (!argument || !isExpression(argument)) return leave('login-without-token');
  if (second) return checkSecond(program, second, call);
  const source = findTokenSource(program, argument, call);
  if (source.kind === 'callback') return undefined;
  const tooOld = libraryTooOld(input, client);
  if (tooOld) return tooOld;
  switch (source.kind) {
    case 'fetch':
      return migrateFetch(input, call, argument, source.fetch);
    case 'chain':
      return migrateChain(input, source.chain, { kind: 'called', call, argument });
    case 'parameter':
      return migrateParameter(input, argument, source.binding);
    case 'held':
      return migrateHeld(input, argument, source.name);
    case 'left':
      return leave(source.rule);
  }
}

/** A second argument is a callback already, but one that hands back what it captured is worth a word. */
function checkSecond(
  program: Program,
  second: LoginCall['call']['arguments'][number],
  call: LoginCall['call'],
): Outcome | undefined {
  if (!isExpression(second)) return leave('login-without-token');
  const plain = withoutCasts(second);
  if (plain.type === 'NullLiteral' || (plain.type === 'Identifier' && plain.name === 'undefined'))
    return leave('unknown-token');
  const source = findTokenSource(program, second, call);
  return source.kind === 'left' && source.rule === 'stale-closure' ? leave('stale-closure') : undefined;
}

function isExpression(argument: LoginCall['call']['arguments'][number]): argument is Expression {
  return argument.type !== 'SpreadElement';
}

/** `.then(xkit.login)` is a login like any other; elsewhere, nobody sees what a `login` handed on is given. */
function migrateValue(input: StepInput, { node, client }: LoginValue): Outcome | undefined {
  const { program } = input;
  const call = program.parent(node);
  const chain = isCall(call) && call.arguments[0] === node ? chainOf(call, undefined) : undefined;
  if (!chain) return leave('login-as-value');
  const tooOld = libraryTooOld(input, client);
  if (tooOld) return tooOld;
  const source = ofChain(program, chain, node);
  return source.kind === 'left'
    ? leave(source.rule)
    : migrateChain(input, chain, { kind: 'passed', login: node });
}
