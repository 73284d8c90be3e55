import type { Node, Statement } from '@babel/types';
import type { Span } from './edits';
import { spanOf, type Program } from './program';
import { lineStart, lineStop, nextLine } from './style';

/** The statements a statement stands among; `undefined` for the lone body of an `if` or a loop. */
export function listAround(program: Program, statement: Node): readonly Statement[] | undefined {
  const parent = program.parent(statement);
  const list = parent && statementsOf(parent);
  return list?.includes(statement as Statement) ? list : undefined;
}

function statementsOf(parent: Node): readonly Statement[] | undefined {
  switch (parent.type) {
    case 'BlockStatement':
    case 'Program':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return parent.body;
    case 'SwitchCase':
      return parent.consequent;
    default:
      return undefined;
  }
}

/** The statement of `list` that `node` is, or is inside of. */
export function statementIn(list: readonly Statement[], node: Node): Statement | undefined {
  const { start, end } = spanOf(node);
  return list.find((statement) => spanOf(statement).start <= start && end <= spanOf(statement).end);
}

/** The comments of a file, as spans in the order of the text. */
export function commentsOf(program: Program): readonly Span[] {
  return (program.ast.comments ?? []).map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 }));
}

/**
 * A statement with the comments that belong to it: those on the lines directly above it, and the one that follows
 * on its last line.
 */
export function withComments(program: Program, statement: Node): Span {
  const { text } = program;
  let { start, end } = spanOf(statement);
  for (const comment of commentsOf(program).toReversed()) {
    if (comment.end > start) continue;
    const between = text.slice(comment.end, start);
    const ownLine = text.slice(lineStart(text, comment.start), comment.start).trim() === '';
    if (ownLine && isOneBreakAtMost(between)) start = comment.start;
  }
  const trailing = commentsOf(program).find(
    (comment) =>
      comment.start >= end &&
      text.slice(end, comment.start).trim() === '' &&
      comment.start < lineStop(text, end),
  );
  // A comment that is followed by code on its line belongs to that code.
  if (trailing && text.slice(trailing.end, lineStop(text, trailing.end)).trim() === '') end = trailing.end;
  return { start, end };
}

/**
 * What to delete so that a stretch goes without a trace: its whole lines when nothing else stands on them, with
 * the blank lines after it where the ones before (or the start of the block) already separate.
 */
export function wholeLines(text: string, { start, end }: Span): Span {
  const from = lineStart(text, start);
  const stop = lineStop(text, end);
  const alone = text.slice(from, start).trim() === '' && text.slice(end, stop).trim() === '';
  if (!alone) return { start, end: end + (/^[ \t]*/.exec(text.slice(end, stop))?.[0].length ?? 0) };
  let to = nextLine(text, end);
  const above = text.slice(0, from).trimEnd();
  const separated = /[{:]$/.test(above) || above === '' || !isOneBreakAtMost(text.slice(above.length, from));
  if (!separated) return { start: from, end: to };
  while (to < text.length && text.slice(to, lineStop(text, to)).trim() === '') to = nextLine(text, to);
  return { start: from, end: to };
}

function isOneBreakAtMost(between: string): boolean {
  return between.trim() === '' && between.split(/\r\n|\n|\r/).length <= 2;
}
