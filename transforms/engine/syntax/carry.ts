import type { Piece, PlainEdit, Span } from './edits';
import { spanOf, type Program } from './program';
import { lineStop, nextLine } from './style';

/**
 * Pieces that carry a stretch of the original over to another depth: each line that starts with `from` starts with
 * `to` instead. Lines inside template literals keep every byte, since there white space is a value.
 */
export function carryLines(program: Program, span: Span, from: string, to: string): Piece[] {
  if (from === to) return [span];
  const { text } = program;
  const changes: PlainEdit[] = [];
  for (let line = nextLine(text, span.start); line < span.end; line = nextLine(text, line)) {
    if (isBlank(text, line) || insideTemplate(program, line) || !text.startsWith(from, line)) continue;
    changes.push({ start: line, end: Math.min(line + from.length, span.end), text: to });
  }
  return [{ ...span, changes }];
}

function isBlank(text: string, line: number): boolean {
  return text.slice(line, lineStop(text, line)).trim() === '';
}

function insideTemplate(program: Program, offset: number): boolean {
  return program.find('TemplateElement').some((node) => {
    const { start, end } = spanOf(node);
    return start < offset && offset <= end;
  });
}
