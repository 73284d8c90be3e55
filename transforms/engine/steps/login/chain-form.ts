import type { Node } from '@babel/types';
import type { RuleName } from '../../findings';
import type { StepInput } from '../step';
import { carryLines } from '../../syntax/carry';
import { contains, joinPieces, type Edit, type Piece } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import { afterPromise } from '../../syntax/rejections';
import { isCall, withoutCasts } from '../../syntax/shapes';
import { commentsOf } from '../../syntax/statements';
import { indentAt } from '../../syntax/style';
import { blockOf, isPlainAsk, ofCheck, placeAt, returning, type Place } from './callback';
import { canMove, linkOf, ownStatement, type CalledLogin, type ChainedLogin, type Link } from './chain-link';
import { isFromIdentityProvider } from './identity';
import { faultsOf, refuseInputs } from './inputs';
import { consequenceOf } from './observation';
import { keepNarrow } from './narrowed';
import { appendArgument, rulesOf, type Outcome } from './outcome';
import type { Chain } from './promise-chain';

/** Migrates a login in a `.then`: the chain before it becomes the callback, or stays and is followed by it. */
export function migrateChain({ program, options }: StepInput, chain: Chain, login: ChainedLogin): Outcome {
  const place = login.kind === 'called' ? login.call : chain.call;
  const link = login.kind === 'called' ? linkOf(program, chain, login) : undefined;
  const code: Node[] = link?.kind === 'rest' ? [chain.promise, chain.link!] : [chain.promise];
  const faults = faultsOf(program, code, place);
  const refused = refuseInputs(faults);
  if (refused) return refused;
  const warnings: RuleName[] = [
    ...(isFromIdentityProvider(program, chain.promise) ||
    (login.kind === 'called' && isFromIdentityProvider(program, login.argument))
      ? (['identity-token'] as const)
      : []),
    ...(faults.reassigned.length > 0 ? (['reassigned-input'] as const) : []),
  ];
  const names = faults.reassigned.join(', ');

  const after = afterPromise(program, chain.call);
  const reason = reasonToStay(program, chain, login, after.notice === 'handled');
  const mayMove =
    options.loginForm !== 'preserve' &&
    (options.loginForm === 'callback' ? canMove(program, chain, login) : !reason);
  if (!mayMove) {
    const why = reason ?? 'the option login-form=preserve asks for it';
    return {
      rules: ['kept-first-fetch', ...warnings],
      edits: [follow(program, chain, login)],
      details: { names, reason: why },
    };
  }
  const consequence = reason ? 'what depended on it no longer notices' : consequenceOf(after);
  return {
    rules: rulesOf(consequence, warnings),
    edits: move(program, chain, login),
    details: { names, consequence: consequence ?? '' },
  };
}

function reasonToStay(
  program: Program,
  chain: Chain,
  login: ChainedLogin,
  isHandled: boolean,
): string | undefined {
  if (isHandled || chain.call.arguments.length > 1)
    return 'the code here handles its failure or waits for it';
  return canMove(program, chain, login) ? undefined : 'the link does more with the token than log in';
}

/** Keeps the chain and adds the callback behind the token. */
function follow(program: Program, chain: Chain, login: ChainedLogin): Edit {
  if (login.kind === 'passed') {
    const name = program.slice(chain.promise).match(/\btoken\b/) ? 'xkitToken' : 'token';
    const callback = ask(program, chain, placeAt(program, login.login));
    return {
      ...spanOf(login.login),
      text: returning(program, login.login, [spanOf(login.login), `(${name}, `, ...callback, ')'], [name]),
    };
  }
  const place = placeAt(program, login.argument);
  const link = linkOf(program, chain, login);
  const promise = ask(program, chain, place);
  if (link?.kind !== 'rest') return appendArgument(program, login.argument, promise);
  const start = spanOf(chain.promise).start;
  const { end } = spanOf(chain.call.callee);
  const base = indentAt(program.text, start);
  const then = carryLines(program, { start, end }, base, place.indent);
  // `.then` may stand on a deeper line than the chain starts on.
  const indent = place.indent + indentAt(program.text, end).slice(base.length);
  return appendArgument(program, login.argument, [
    ...returning(program, chain.call, [
      ...then,
      '(',
      ...linkPieces(program, chain, login, link, { ...place, indent }),
      ')',
    ]),
  ]);
}

/** `getToken`, or `() => getToken(id)` */
function ask(program: Program, { promise }: Chain, place: Place): Piece[] {
  const plain = withoutCasts(promise);
  if (isCall(plain) && isPlainAsk(program, plain)) return [spanOf(plain.callee)];
  return returning(program, promise, carried(program, promise, place));
}

function carried(program: Program, node: Node, { indent }: Place): Piece[] {
  const span = spanOf(node);
  const pieces = carryLines(program, span, indentAt(program.text, span.start), indent);
  return keepNarrow(program, pieces, node);
}

/** The link's function once more, giving the token instead of logging in with it. */
function linkPieces(
  program: Program,
  { link }: Chain,
  { argument }: CalledLogin,
  { declarations, checks }: Extract<Link, { kind: 'rest' }>,
  place: Place,
): Piece[] {
  const { style, indent } = place;
  const parameters = joinPieces(
    link!.params.map((parameter) => [spanOf(parameter)]),
    [', '],
  );
  if (declarations.length + checks.length === 0 && !link!.async) {
    return returning(program, argument, [spanOf(argument)], parameters);
  }
  const head: Piece[] =
    style.functions === 'arrow'
      ? [link!.async ? 'async (' : '(', ...parameters, ') => ']
      : ['function (', ...parameters, ') '];
  if (declarations.length + checks.length === 0) return [...head, spanOf(argument)];
  const inner = indent + style.unit;
  const lines = [
    ...declarations.map((statement) => ({
      at: spanOf(statement).start,
      pieces: carryLines(program, spanOf(statement), indentAt(program.text, spanOf(statement).start), inner),
    })),
    ...checks.map((check) => ({ at: check.at, pieces: ofCheck(program, check, inner, place) })),
  ].toSorted((a, b) => a.at - b.at);
  const result: Piece[] = ['return ', spanOf(argument), style.semicolons ? ';' : ''];
  return [...head, ...blockOf(place, [...lines.map(({ pieces }) => pieces), result])];
}

/** Turns the chain inside out: `getToken().then((t) => xkit.login(t))` into `xkit.login(getToken)`. */
function move(program: Program, chain: Chain, login: ChainedLogin): Edit[] {
  const whole = spanOf(chain.call);
  const link = login.kind === 'called' ? linkOf(program, chain, login) : undefined;
  if (login.kind === 'passed' || link?.kind !== 'rest') {
    const callee = spanOf(login.kind === 'passed' ? login.login : login.call.callee);
    const place = placeAt(program, chain.call);
    return [
      {
        ...whole,
        text: [callee, '(', ...withCommentsOf(program, chain, ask(program, chain, place), place), ')'],
      },
    ];
  }
  const { call, argument } = login;
  const statement = ownStatement(program, call);
  const isStatement = statement.type === 'ExpressionStatement' || statement.type === 'ReturnStatement';
  const ended = program.text[spanOf(statement).end - 1] === ';' ? ';' : '';
  const [before, after] = aroundReturned(program, chain.call);
  return [
    { start: whole.start, end: whole.start, text: [spanOf(call.callee), '(', ...before] },
    { ...spanOf(statement), text: isStatement ? ['return ', spanOf(argument), ended] : [spanOf(argument)] },
    { start: whole.end, end: whole.end, text: [...after, ')'] },
  ];
}

/** What stands before and after an expression that a function of its own returns. */
function aroundReturned(program: Program, node: Node): [Piece[], Piece[]] {
  const hole = '\0';
  const pieces = returning(program, node, [hole]);
  const at = pieces.indexOf(hole);
  return [pieces.slice(0, at), pieces.slice(at + 1)];
}

/** A callback with the comments of the link it replaces, each on a line of its own. */
function withCommentsOf(
  program: Program,
  { promise, call }: Chain,
  callback: Piece[],
  place: Place,
): Piece[] {
  const link = { start: spanOf(promise).end, end: spanOf(call).end };
  const comments = commentsOf(program).filter((comment) => contains(link, comment));
  if (comments.length === 0) return callback;
  const { style, indent } = place;
  const line = style.lineEnd + indent;
  return [
    ...comments.flatMap((comment): Piece[] => [line + style.unit, comment]),
    line + style.unit,
    ...callback,
    line,
  ];
}
