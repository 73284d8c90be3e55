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

/** Where a comment does not fit, semicolons do no harm between statements. */
function commentOut(text: string): string {
  return text.replaceAll(/\S+/g, (run) =>
    run.length < 4 ? ';'.repeat(run.length) : `/*${'.'.repeat(run.length - 4)}*/`,
  );
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
