import type { Expression, Node } from '@babel/types';
import type { RuleName } from '../../findings';
import type { StepInput } from '../step';
import { contains, joinPieces, removal, type Edit, type Span } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import type { Call } from '../../syntax/shapes';
import { commentsOf, listAround, wholeLines, withComments } from '../../syntax/statements';
import { callbackOf, onlyExpression, placeAt } from './callback';
import { checksOf, guardsOf, resultsOf } from './checks';
import type { Fetch } from './fetched';
import { isFromIdentityProvider } from './identity';
import { faultsOf, refuseInputs } from './inputs';
import { observe } from './observation';
import { appendArgument, argumentSpan, rulesOf, type Outcome } from './outcome';

/**
 * Migrates a login whose token is awaited in sight: the fetch becomes the callback, or stays and is followed by it.
 * @param argument what `login` is given
 */
export function migrateFetch(
  { program, options }: StepInput,
  call: Call,
  argument: Expression,
  fetch: Fetch,
): Outcome {
  const checks = checksOf(program, fetch, call);
  const tested = checks.flatMap(({ tests, verbatim }): readonly Node[] => (verbatim ? [verbatim] : tests));
  const code: Node[] = [fetch.token, ...fetch.parts.map(({ node }) => node), ...tested];
  const faults = faultsOf(program, code, call);
  const refused = refuseInputs(faults);
  if (refused) return refused;

  const warnings: RuleName[] = [
    ...(isFromIdentityProvider(program, fetch.token) ? (['identity-token'] as const) : []),
    ...(faults.reassigned.length > 0 ? (['reassigned-input'] as const) : []),
  ];
  const names = faults.reassigned.join(', ');
  const { reason, consequence } = observe(program, call, fetch);
  const keeps = options.loginForm === 'preserve' || (options.loginForm === 'auto' && reason !== undefined);
  if (keeps) {
    const why = reason ?? 'the option login-form=preserve asks for it';
    const guards = guardsOf(program, resultsOf(program, fetch), call);
    const callback = callbackOf(program, fetch, [...checks, ...guards], placeAt(program, argument), 'copied');
    return {
      rules: ['kept-first-fetch', ...warnings],
      edits: [appendArgument(program, argument, callback)],
      details: { reason: why, names },
    };
  }

  const loses = reason ? 'what depended on it no longer notices' : consequence;
  const rules: RuleName[] = rulesOf(loses, warnings);
  const details = { names, consequence: loses ?? '' };
  if (reason) {
    const callback = callbackOf(program, fetch, checks, placeAt(program, argument), 'copied');
    return { rules, edits: [{ ...argumentSpan(program, argument), text: callback }], details };
  }
  return { rules, edits: moveInto(program, argument, fetch), details };
}

/** Deletes the statements of a fetch and puts them into the callback. */
function moveInto(program: Program, argument: Expression, fetch: Fetch): Edit[] {
  const only = onlyExpression(program, fetch);
  const callback = callbackOf(program, fetch, [], placeAt(program, argument), 'moved');
  const [part] = fetch.parts;
  const deletions =
    only && part ? [withoutStatement(program, part.node, only)] : withoutStatements(program, fetch);
  return [
    ...deletions,
    ...separators(program, fetch),
    { ...argumentSpan(program, argument), text: callback },
  ];
}

/** Where the code after a deletion would run on from the line before it (`log()` and `(a).b()`), a semicolon. */
function separators(program: Program, { parts }: Fetch): Edit[] {
  const own = new Set<Node>(parts.map(({ node }) => node));
  const list = parts[0] && listAround(program, parts[0].node);
  return (list ?? []).flatMap((next, index) => {
    const previous = list?.slice(0, index).findLast((statement) => !own.has(statement));
    const follows = own.has(list![index - 1]!) && !own.has(next);
    if (!follows || !previous || program.text[spanOf(previous).end - 1] === ';') return [];
    const { start } = spanOf(next);
    return /[([`/+\-*]/.test(program.text[start] ?? '') ? [{ start, end: start, text: ';' }] : [];
  });
}

function withoutStatements(program: Program, fetch: Fetch): Edit[] {
  const { text } = program;
  const spans = fetch.parts.map(({ node }) => withComments(program, node));
  return joined(text, spans).map((span) => removal(wholeLines(text, span)));
}

/** Deletes a statement of which one expression is carried over; the comments in the rest of it stay in its place. */
function withoutStatement(program: Program, statement: Node, expression: Expression): Edit {
  const span = spanOf(statement);
  const carried = spanOf(expression.type === 'AwaitExpression' ? expression.argument : expression);
  const comments = commentsOf(program).filter(
    (comment) => contains(span, comment) && !contains(carried, comment),
  );
  if (comments.length === 0) return removal(wholeLines(program.text, span));
  const { style, indent } = placeAt(program, statement);
  return {
    ...span,
    text: joinPieces(
      comments.map((comment) => [comment]),
      [style.lineEnd, indent],
    ),
  };
}

/** Stretches with nothing but white space between them as one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '')
      result[result.length - 1] = { start: last.start, end: span.end };
    else result.push(span);
  }
  return result;
}
