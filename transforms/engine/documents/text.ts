/** A stretch of a text, in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text that takes the place of as many characters. */
export interface Layer {
  readonly start: number;
  readonly text: string;
}

/**
 * The text with only the layers left of it, everything else made comments: as long, with the same lines and indents,
 * and what stands before code on its line still stands there. Layers must not overlap.
 */
export function keepOnly(text: string, layers: readonly Layer[]): string {
  let result = '';
  for (const layer of layers.toSorted((a, b) => a.start - b.start)) {
    result += commentOut(text.slice(result.length, layer.start)) + layer.text;
  }
  return result + commentOut(text.slice(result.length));
}

/**
 * One comment over everything, each line with a star as in any comment: what measures a script's own lines knows to
 * pass them over. Where no comment fits, semicolons do no harm between statements.
 */
function commentOut(text: string): string {
  const runs = [...text.matchAll(/\S\S+/g)];
  const start = runs[0]?.index ?? 0;
  const end = (runs.at(-1)?.index ?? 0) + (runs.at(-1)?.[0].length ?? 0);
  if (end - start < 4) return text.replaceAll(/\S/g, ';');
  const inside = text
    .slice(start + 2, end - 2)
    .replaceAll(/\S/g, '.')
    .replaceAll(/([\r\n][^\S\r\n]*)\./g, '$1*');
  return `${text.slice(0, start).replaceAll(/\S/g, ';')}/*${inside}*/${text.slice(end).replaceAll(/\S/g, ';')}`;
}

/** A line of a text without its end. */
export interface Line extends Span {
  readonly text: string;
  /** Where the next line starts. */
  readonly next: number;
}

export function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g), ({ 0: whole, 1: line = '', index }) => ({
    text: line,
    start: index,
    end: index + line.length,
    next: index + whole.length,
  }));
}

/** The text with the given stretches made spaces, line breaks kept. The spans are in order and do not overlap. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  let result = '';
  for (const { start, end } of spans) {
    result += text.slice(result.length, start) + text.slice(start, end).replaceAll(/[^\r\n]/g, ' ');
  }
  return result + text.slice(result.length);
}

/** Without the spans that stand inside another, in the order of the text. */
export function outermost(spans: readonly Span[]): Span[] {
  let reached = -1;
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}

export function within(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
