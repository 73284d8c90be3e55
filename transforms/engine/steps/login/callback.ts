import type { CallExpression, Expression, Node } from '@babel/types';
import { carryLines } from '../../syntax/carry';
import { joinPieces, type Piece, type Span } from '../../syntax/edits';
import { returnedBy } from '../../syntax/functions';
import { spanOf, type Program } from '../../syntax/program';
import {
  awaitsIn,
  descendants,
  functionOf,
  isCall,
  isMember,
  withoutCasts,
  type Call,
} from '../../syntax/shapes';
import { withComments } from '../../syntax/statements';
import { indentAt, measureStyle, type Style } from '../../syntax/style';
import { isKnownFunction } from './asking';
import type { Check } from './checks';
import type { Fetch, FetchPart } from './fetched';
import { keepNarrow } from './narrowed';
import { isTyped } from './typed';

/** Where a callback is written: its first line is indented by `indent`, in the style of the place. */
export interface Place {
  readonly style: Style;
  readonly indent: string;
}

export function placeAt(program: Program, node: Node): Place {
  return { style: measureStyle(program, node), indent: indentAt(program.text, spanOf(node).start) };
}

/** How a statement of the original gets into a callback. */
export type Carrying = 'moved' | 'copied';

/**
 * A callback that runs a fetch anew: `getToken`, `() => getToken(id)`, or the statements in an async function.
 * Statements that are moved bring their comments; a copy leaves them where they are.
 */
export function callbackOf(
  program: Program,
  fetch: Fetch,
  checks: readonly Check[],
  place: Place,
  carrying: Carrying,
): Piece[] {
  const only = onlyExpression(program, fetch);
  // In JavaScript a missing token is the library's to refuse; to TypeScript it is a type error.
  const plain = checks.length === 0 || !isTyped(program);
  const pieces =
    only && plain ? ofExpression(program, only) : ofStatements(program, fetch, checks, place, carrying);
  return keepNarrow(program, pieces, fetch.token);
}

/** The one expression that is the whole fetch: `await getToken()` for `const token = await getToken()`. */
export function onlyExpression(program: Program, { token, parts }: Fetch): Expression | undefined {
  const [part] = parts;
  if (!part) return token;
  const plain = withoutCasts(token);
  if (parts.length > 1 || plain !== token || plain.type !== 'Identifier') return undefined;
  const binding = program.binding(plain);
  if (part.node.type === 'AssignmentExpression')
    return part.node.left.type === 'Identifier' ? part.value : undefined;
  const declarator = binding?.declaration;
  return declarator?.type === 'VariableDeclarator' && declarator.id === binding?.identifier
    ? part.value
    : undefined;
}

function ofExpression(program: Program, expression: Expression): Piece[] {
  if (expression.type === 'AwaitExpression') {
    const { argument } = expression;
    if (isCall(argument) && isPlainAsk(program, argument)) return [spanOf(argument.callee)];
    const isPromise = isCall(argument) || argument.type === 'NewExpression';
    if (isPromise && awaitsIn(argument).length === 0 && !isSynchronous(program, argument))
      return returning(program, argument, [spanOf(argument)]);
  }
  // An async function waits for what it returns.
  const result = expression.type === 'AwaitExpression' ? expression.argument : expression;
  const bare = !['ConditionalExpression', 'ObjectExpression', 'SequenceExpression'].includes(result.type);
  return bare ? ['async () => ', spanOf(result)] : ['async () => (', spanOf(result), ')'];
}

/**
 * A function that does nothing but return an expression: `() => f(x)`, or `function () { return f(x); }`.
 * @param node what the expression was in the original
 */
export function returning(
  program: Program,
  node: Node,
  expression: readonly Piece[],
  parameters: readonly Piece[] = [],
): Piece[] {
  const { functions, semicolons } = measureStyle(program, node);
  if (functions === 'arrow') return ['(', ...parameters, ') => ', ...expression];
  const usesThis = descendants(node).some(({ type }) => type === 'ThisExpression');
  const end = semicolons ? '; }' : ' }';
  return ['function (', ...parameters, ') { return ', ...expression, usesThis ? `${end}.bind(this)` : end];
}

/** Whether `f` can stand for `() => f()`: a plain name that always means the same function, called without anything. */
export function isPlainAsk(program: Program, call: Call): boolean {
  const { callee } = call;
  if (call.type !== 'CallExpression' || call.arguments.length > 0 || hasTypeArguments(call)) return false;
  if (callee.type !== 'Identifier' || callee.extra?.parenthesized) return false;
  const binding = program.binding(callee);
  const isStable = !binding || binding.writes.length === 0;
  return isStable && isKnownFunction(program, callee) && !isSynchronous(program, call);
}

function hasTypeArguments(call: CallExpression): boolean {
  return Boolean(call.typeParameters ?? call.typeArguments);
}

/** A function in sight that gives the token itself, not a promise of it, is no callback yet. */
function isSynchronous(program: Program, node: Node): boolean {
  if (!isCall(node) || node.callee.type !== 'Identifier') return false;
  const called = functionOf(program.binding(node.callee));
  if (!called || called.async) return false;
  return returnedBy(called).every(
    (value) =>
      !['CallExpression', 'NewExpression', 'OptionalCallExpression', 'Identifier'].includes(
        withoutCasts(value).type,
      ),
  );
}

function ofStatements(
  program: Program,
  fetch: Fetch,
  checks: readonly Check[],
  place: Place,
  carrying: Carrying,
): Piece[] {
  const { style, indent } = place;
  const inner = indent + style.unit;
  const end = style.semicolons ? ';' : '';
  const lines = [
    ...fetch.parts.map((part) => ({
      at: spanOf(part.node).start,
      pieces: ofPart(program, part, inner, end, carrying),
    })),
    ...checks.map((check) => ({ at: check.at, pieces: ofCheck(program, check, inner, place) })),
  ].toSorted((a, b) => a.at - b.at);
  // An async function waits for what it returns.
  const result = fetch.token.type === 'AwaitExpression' ? fetch.token.argument : fetch.token;
  return [
    'async () => ',
    ...blockOf(place, [...lines.map(({ pieces }) => pieces), ['return ', spanOf(result), end]]),
  ];
}

/** Statements as a block, each on a line of its own. */
export function blockOf({ style, indent }: Place, statements: readonly (readonly Piece[])[]): Piece[] {
  const line = [style.lineEnd, indent + style.unit];
  return ['{', ...line, ...joinPieces(statements, line), style.lineEnd, indent, '}'];
}

function ofPart(
  program: Program,
  { kind, node }: FetchPart,
  indent: string,
  end: string,
  carrying: Carrying,
): Piece[] {
  if (kind !== 'statement') return ['const ', ...carry(program, spanOf(node), indent), end];
  return carry(program, carrying === 'moved' ? withComments(program, node) : spanOf(node), indent);
}

/** A check as a statement of a callback, where leaving means to throw. */
export function ofCheck(
  program: Program,
  { verbatim, tests, isGuard }: Check,
  indent: string,
  { style }: Place,
): Piece[] {
  if (verbatim) return carry(program, spanOf(verbatim), indent);
  const test = joinPieces(
    tests.map((operand) => (isGuard ? negated(operand) : [spanOf(operand)])),
    [' || '],
  );
  const { quote, semicolons } = style;
  return ['if (', ...test, `) throw new Error(${quote}No Xkit token${quote})${semicolons ? ';' : ''}`];
}

function negated(test: Node): Piece[] {
  const isSimple = test.type === 'Identifier' || isMember(test) || isCall(test);
  return isSimple ? ['!', spanOf(test)] : ['!(', spanOf(test), ')'];
}

function carry(program: Program, span: Span, indent: string): Piece[] {
  return carryLines(program, span, indentAt(program.text, span.start), indent);
}
