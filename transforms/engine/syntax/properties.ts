import type { Node, ObjectMember, TSPropertySignature } from '@babel/types';
import type { Edit, Span } from './edits';
import { spanOf, type Program } from './program';

type Keyed = ObjectMember | TSPropertySignature;

/** Gives a property another name, in the way it is written: quoted, computed, or as a shorthand that is spelled out. */
export function renameKey(property: Keyed, name: string): Edit {
  const key = spanOf(property.key);
  if (property.type === 'ObjectProperty' && property.shorthand) {
    return { start: key.start, end: key.start, text: `${name}: ` };
  }
  if (property.key.type === 'Identifier') return { ...key, text: name };
  return { start: key.start + 1, end: key.end - 1, text: name };
}

/**
 * Takes an item out of a list of properties or type members: with its separator, with its line where it stands alone
 * on one, and so that the list keeps its style of trailing separator. Comments beside the item stay.
 */
export function removeItem(program: Program, items: readonly Node[], item: Node): Edit[] {
  const { text } = program;
  const index = items.indexOf(item);
  const before = items[index - 1];
  const after = items[index + 1];
  const { start, end, separator } = placeOf(program, item);
  const until = separator?.end ?? end;
  const edits: Edit[] = [];

  if (before && !after && !separator) edits.push(...removal(placeOf(program, before).separator));
  if (separator && !isBlank(text.slice(end, separator.start))) {
    return [...edits, ...removal({ start, end }), ...removal(separator)];
  }

  const lineStart = skipBlanksBack(text, start);
  const startsLine = /[\n\r]/.test(text.charAt(lineStart - 1));
  const lineEnd = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(until));
  if (startsLine && lineEnd) {
    return [...edits, ...removal({ start: lineStart, end: until + lineEnd[0].length })];
  }
  const next = after && spanOf(after).start;
  if (next !== undefined && isBlank(text.slice(until, next)))
    return [...edits, ...removal({ start, end: next })];
  if (!next && !startsLine) return [...edits, ...removal({ start: lineStart, end: until })];
  return [...edits, ...removal({ start, end: until + text.slice(until).search(/[^ \t]/) })];
}

/** The offset of the first character from `offset` on that is neither white space nor in a comment. */
export function skipTrivia(program: Program, offset: number): number {
  const trivia = /\s|\/\/[^\n\r]*|\/\*[^]*?\*\//y;
  let at = offset;
  for (trivia.lastIndex = at; trivia.test(program.text);) at = trivia.lastIndex;
  return at;
}

/** The offset where the spaces and tabs before `offset` begin. */
function skipBlanksBack(text: string, offset: number): number {
  let at = offset;
  while (/[ \t]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Where an item stands without its separator, and where that is. A type member's own span includes it. */
function placeOf(program: Program, item: Node): Span & { readonly separator: Span | undefined } {
  const { start, end: outerEnd } = spanOf(item);
  const end = /[,;]/.test(program.text.charAt(outerEnd - 1)) ? outerEnd - 1 : outerEnd;
  const at = skipTrivia(program, end);
  const separator = /[,;]/.test(program.text.charAt(at)) ? { start: at, end: at + 1 } : undefined;
  return { start, end, separator };
}

function removal(span: Span | undefined): Edit[] {
  return span ? [{ start: span.start, end: span.end, text: '' }] : [];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
