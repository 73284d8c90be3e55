import type { Span } from '../edits';
import type { Program } from '../program';
import { literal, type LiteralPart } from './text';

const escape = /\\(?:u\{([\dA-Fa-f]+)\}|u([\dA-Fa-f]{4})|x([\dA-Fa-f]{2})|(\r\n|[^]))|\r\n?/g;

const controls: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  // A line continuation spells nothing.
  '\r\n': '',
  '\n': '',
  '\r': '',
  '\u2028': '',
  '\u2029': '',
};

/**
 * The parts of a literal as spelled: runs without an escape carry their span, an escape has none.
 * @param inside the stretch between the quotes
 * @param value what the literal means, as the parser says
 */
export function spelledText(program: Program, inside: Span, value: string): LiteralPart[] {
  const raw = program.text.slice(inside.start, inside.end);
  const parts: LiteralPart[] = [];
  let at = 0;
  const addRun = (end: number) => {
    const span = { start: inside.start + at, end: inside.start + end };
    if (end > at) parts.push(literal(raw.slice(at, end), span, program));
  };
  for (const match of raw.matchAll(escape)) {
    addRun(match.index);
    parts.push(literal(meaning(match)));
    at = match.index + match[0].length;
  }
  addRun(raw.length);
  // Octal escapes and entities of JSX are not worth a grammar: such a literal is known, but not where it is spelled.
  return parts.map((part) => part.text).join('') === value ? parts : [literal(value)];
}

function meaning([, braced, four, two, plain]: RegExpMatchArray): string {
  const code = braced ?? four ?? two;
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  if (plain === undefined) return '\n';
  return controls[plain] ?? plain;
}
