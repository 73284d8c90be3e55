import type { Node } from '@babel/types';
import { carryLines } from '../../../transforms/engine/syntax/carry';
import { applyEdits, type Edit } from '../../../transforms/engine/syntax/edits';
import { spanOf, type Program } from '../../../transforms/engine/syntax/program';
import { descendants } from '../../../transforms/engine/syntax/shapes';
import { indentAt, measureStyle, type Style } from '../../../transforms/engine/syntax/style';
import { quoted } from './imports';
import type { Kept, Recipe, TokenExpression } from './recipe';

/** What turns a request away in a framework, and what the code of a neighbour must not hold to be taken as it is. */
export interface Manner {
  /** A statement, or the end of one: `return res.sendStatus(401)`. */
  readonly turnAway: string;
  /** Whether the neighbour's own way of turning away suits a route that answers with JSON. */
  readonly suits: (text: string) => boolean;
  /** Text that stands for a node of the neighbour: `req` for `context.req`. */
  readonly rewrite?: (node: Node) => string | undefined;
}

/** The statements that lead to the token, each with the indentation of `indent` from its second line on. */
export function keptStatements({ program, kept }: Recipe, manner: Manner, indent: string): string[] {
  return kept.map((one) => keptStatement(program, one, manner, indent));
}

/** The code of a neighbour that a route carries: of a guard that does not suit, the test alone. */
export function carriedNodes({ program, kept, token }: Recipe, manner: Manner): Node[] {
  const nodes = kept.map(({ node, role, unless }) => {
    if (unless) return unless;
    const isReplaced = role === 'guard' && node.type === 'IfStatement' && !suits(program, node, manner);
    return isReplaced ? node.test : node;
  });
  return [...nodes, token.node];
}

function suits(program: Program, guard: Extract<Node, { type: 'IfStatement' }>, manner: Manner): boolean {
  return manner.suits(program.slice(guard.consequent));
}

function keptStatement(
  program: Program,
  { node, role, unless }: Kept,
  manner: Manner,
  indent: string,
): string {
  const end = measureStyle(program, node).semicolons ? ';' : '';
  if (unless) return `if (${negated(program, unless, manner, indent)}) ${manner.turnAway}${end}`;
  const text = carried(program, node, manner, indent);
  if (role !== 'guard' || node.type !== 'IfStatement' || suits(program, node, manner)) return text;
  return `if (${carried(program, node.test, manner, indent)}) ${manner.turnAway}${end}`;
}

function negated(program: Program, test: Node, manner: Manner, indent: string): string {
  const text = carried(program, test, manner, indent);
  return /^[\w$.?]+$/.test(text) ? `!${text}` : `!(${text})`;
}

/** The expression of the token, awaited where it is a promise. */
export function tokenText(
  program: Program,
  { node, path, isPromise }: TokenExpression,
  manner: Manner,
  indent: string,
): string {
  const text = carried(program, node, manner, indent);
  const value = isPromise ? `await ${text}` : text;
  if (path.length === 0) return value;
  const whole = isPromise || node.type === 'AwaitExpression' ? `(${value})` : value;
  return `${whole}.${path.join('.')}`;
}

/** The text of a node, its lines moved to the indentation. */
export function carried(
  program: Program,
  node: Node,
  { rewrite }: Pick<Manner, 'rewrite'>,
  indent: string,
): string {
  const span = spanOf(node);
  const pieces = carryLines(program, span, indentAt(program.text, lineOf(program, node)), indent);
  const moved = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : (piece.changes ?? [])));
  const edits: Edit[] = [...moved, ...rewritten(node, rewrite)];
  const local = edits.map(({ start, end, text }) => ({
    start: start - span.start,
    end: end - span.start,
    text,
  }));
  return applyEdits(program.slice(span), local);
}

/** Where the line of a node's statement begins: what the lines below it are indented by. */
function lineOf(program: Program, node: Node): number {
  const statement = /Statement|Declaration$/.test(node.type)
    ? node
    : program.closest(node, ({ type }) => /Statement$|Declaration$/.test(type));
  return spanOf(statement ?? node).start;
}

function rewritten(node: Node, rewrite: Manner['rewrite']): Edit[] {
  if (!rewrite) return [];
  const text = rewrite(node);
  if (text !== undefined) return [{ ...spanOf(node), text }];
  return [...descendants(node)].flatMap((inner) => {
    const replaced = inner === node ? undefined : rewrite(inner);
    return replaced === undefined ? [] : [{ ...spanOf(inner), text: replaced }];
  });
}

/** `{ token }`, or `{ token: value }`. */
export function answerOf(property: string, value: string, style: Style): string {
  if (property === value) return `{ ${property} }`;
  const key = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(property) ? property : quoted(property, style);
  return `{ ${key}: ${value} }`;
}

/** Lines of code, statement by statement; statements of several lines are indented already, save their first. */
export function lines(statements: readonly string[], indent: string, { lineEnd }: Style): string {
  return statements.map((statement) => `${indent}${statement}${lineEnd}`).join('');
}

/** Whether a route made by a recipe has to wait for something. */
export function isAwaiting({ token, kept }: Recipe): boolean {
  const nodes = [token.node, ...kept.map(({ node }) => node)];
  return token.isPromise || nodes.some((node) => awaits(node));
}

function awaits(root: Node): boolean {
  return [...descendants(root, false)].some(({ type }) => type === 'AwaitExpression');
}
