import type { Span } from '../../../transforms/engine/syntax/edits';

/** How comments begin and end, in scripts, pages and template engines. */
const comments = new Map([
  ['//', '\n'],
  ['/*', '*/'],
  ['<!--', '-->'],
  ['{{!--', '--}}'],
  ['{#', '#}'],
  ['@*', '*@'],
  ['<%--', '--%>'],
  ['<%#', '%>'],
]);

/** The `//` of an address, or of a text that begins with one, opens no comment. */
const opening = /(?<![:'"`])\/\/|\/\*|<!--|\{\{!--|\{#|@\*|<%--|<%#/g;

/** Where a text plainly has comments. */
export function commentsIn(text: string): Span[] {
  const found: Span[] = [];
  const neverClosed = new Set<string>();
  let end = 0;
  for (const { index, 0: mark } of text.matchAll(opening)) {
    if (index < end || neverClosed.has(mark)) continue;
    const closing = comments.get(mark) ?? '\n';
    const closed = text.indexOf(closing, index + mark.length);
    // The last line of a text may be a comment; what else is not closed is none.
    if (closed === -1 && closing !== '\n') neverClosed.add(mark);
    else {
      end = closed === -1 ? text.length : closed + closing.length;
      found.push({ start: index, end });
    }
  }
  return found;
}
