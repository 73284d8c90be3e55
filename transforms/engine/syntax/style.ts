import type { Node } from '@babel/types';
import { spanOf, type Program } from './program';

/** How a file writes what several ways of writing could say. */
export interface Style {
  readonly quote: "'" | '"';
  readonly semicolons: boolean;
  /** One level of indentation. */
  readonly unit: string;
  /** The line end in use around the place. */
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /**
   * `function` in a script that runs as it is written and has neither arrow functions nor async ones: its browsers may
   * know neither.
   */
  readonly functions: 'arrow' | 'function';
}

/** Measures the style of a file; what differs inside it is taken from around `place`. */
export function measureStyle(program: Program, place: Node): Style {
  return { ...program.once(measureFile), lineEnd: lineEndAt(program.text, spanOf(place).start) };
}

function measureFile(program: Program): Omit<Style, 'lineEnd'> {
  return {
    quote: quoteOf(program),
    semicolons: endsWithSemicolons(program),
    unit: indentUnit(program),
    functions: functionsOf(program),
  };
}

/** The white space before the first character of the line an offset is on. */
export function indentAt(text: string, offset: number): string {
  return indentOf(text.slice(lineStart(text, offset), offset));
}

function indentOf(line: string): string {
  return line.slice(0, line.search(/[^ \t]|$/));
}

export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Where the line's own text ends, before its line end. */
export function lineStop(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where the next line starts; the end of the text on the last line. */
export function nextLine(text: string, offset: number): number {
  const stop = lineStop(text, offset);
  return stop + (text.startsWith('\r\n', stop) ? 2 : Number(stop < text.length));
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function lineEndAt(text: string, offset: number): Style['lineEnd'] {
  const here = text.slice(lineStop(text, offset), nextLine(text, offset));
  const anywhere = /\r\n|\n|\r/.exec(text)?.[0];
  return ((here || anywhere) ?? '\n') as Style['lineEnd'];
}

function quoteOf(program: Program): Style['quote'] {
  const strings = [...program.find('StringLiteral'), ...program.find('DirectiveLiteral')].filter(
    // In JSX attributes double quotes are a habit of their own.
    (node) => program.parent(node)?.type !== 'JSXAttribute',
  );
  const double = strings.filter((node) => program.text[spanOf(node).start] === '"').length;
  return double > strings.length - double ? '"' : "'";
}

function endsWithSemicolons(program: Program): boolean {
  const statements = [
    ...program.find('ExpressionStatement'),
    ...program.find('ReturnStatement'),
    ...program.find('ImportDeclaration'),
    // The head of a loop is none.
    ...program.find('VariableDeclaration').filter((node) => !program.parent(node)?.type.startsWith('For')),
  ];
  const ended = statements.filter((node) => program.text[spanOf(node).end - 1] === ';').length;
  return ended * 2 >= statements.length;
}

/** The commonest step from a line to a deeper one below it. */
function indentUnit({ text }: Program): string {
  const counts = new Map<string, number>();
  let outer: string | undefined;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const inner = indentOf(line);
    // The stars of a comment stand one column in, and the markup around a script is one long comment.
    if (line.length === inner.length || /^(?:\/?\*|\u2028)/.test(line.slice(inner.length))) continue;
    if (outer !== undefined && inner.length > outer.length && inner.startsWith(outer)) {
      const unit = inner.slice(outer.length);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
    outer = inner;
  }
  const [commonest] = [...counts].toSorted(([, a], [, b]) => b - a);
  return commonest?.[0] ?? '  ';
}

function functionsOf(program: Program): Style['functions'] {
  if (!program.embedding?.runsAsWritten || program.find('ArrowFunctionExpression').length > 0) return 'arrow';
  const written = [
    ...program.find('FunctionDeclaration'),
    ...program.find('FunctionExpression'),
    ...program.find('ObjectMethod'),
  ];
  return written.some((node) => node.async) ? 'arrow' : 'function';
}
