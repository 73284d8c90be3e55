import type { Comment, Node } from '@babel/types';
import { contains, type Edit, type Span } from './edits';
import { spanOf, type Program } from './program';
import { skipTrivia } from './properties';
import { lineStart, lineStop } from './style';

/** Whether edits would take a comment away: it lies in what they replace and in nothing they carry over. */
export function losesComment(program: Program, edits: readonly Edit[]): boolean {
  const carried = edits.flatMap(({ text }) =>
    typeof text === 'string' ? [] : text.filter((piece): piece is Span => typeof piece !== 'string'),
  );
  return commentsOf(program).some(
    (comment) =>
      edits.some((edit) => contains(edit, comment)) && !carried.some((span) => contains(span, comment)),
  );
}

/** Whether a comment stands beside an item of a list, on its line or right above it, and stays when the item goes. */
export function commentLeftBehind(program: Program, item: Node): boolean {
  const { start, end } = spanOf(item);
  const lineEnd = lineStop(program.text, end);
  return commentsOf(program).some((comment) => {
    const above = skipTrivia(program, comment.start) === start && !followsCode(program, comment, start);
    const behind = comment.start >= end && comment.start < lineEnd;
    return above || (behind && /^[\s,;]*$/.test(program.text.slice(end, comment.start)));
  });
}

/** Whether a comment ends a line of code, and so belongs to that code rather than to what follows. */
function followsCode(program: Program, comment: Span, next: number): boolean {
  const line = program.text.slice(lineStart(program.text, comment.start), comment.start);
  return line.trim() !== '' && /[\n\r]/.test(program.text.slice(comment.end, next));
}

/** The text of the doc comment above a function, its variable, property or export; empty without one. */
export function docCommentOf(program: Program, fn: Node): string {
  let from = fn;
  for (const ancestor of program.ancestors(fn)) {
    if (!/^(Variable|Export|ObjectProperty|Assignment|Expression|ClassProperty)/.test(ancestor.type)) break;
    from = ancestor;
  }
  const start = from.start ?? 0;
  const above = commentsOf(program).findLast(({ end }) => end <= start);
  const isDoc = above?.type === 'CommentBlock' && above.value.startsWith('*');
  return isDoc && program.text.slice(above.end, start).trim() === '' ? above.value : '';
}

function commentsOf(program: Program): (Comment & Span)[] {
  return (program.ast.comments ?? []) as (Comment & Span)[];
}
