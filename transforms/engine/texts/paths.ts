import { placeholderEnd } from './placeholders';

/** Stands for a placeholder in the text of a segment. */
const hole = '\0';

/** One segment of a path, as it stands in the text; a placeholder is a NUL in `text`. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Path {
  readonly segments: readonly Segment[];
  /** Behind the last segment, or the separator behind it. */
  readonly end: number;
  readonly endsInSeparator: boolean;
}

/**
 * Reads the segments of a path from an offset on, as far as the query or what is no address any more.
 * @param encoded whether the path is percent-encoded itself, as in the query of another address
 */
export function readPath(text: string, from: number, encoded = false): Path {
  const segments: Segment[] = [];
  for (let at = from; ;) {
    const start = skipSeparators(text, at, encoded);
    const isOver = start === at && segments.length > 0;
    const segment = readSegment(text, start, encoded);
    if (isOver || segment.end === start) {
      return { ...withoutPunctuation(segments, start), endsInSeparator: start > at };
    }
    segments.push(segment);
    at = segment.end;
  }
}

/** `/`, escaped as in JSON (`\/`) or in JSON within JSON, or `%2F`. @returns the offset behind all of them */
export function skipSeparators(text: string, from: number, encoded: boolean): number {
  let at = from;
  for (let next = separatorEnd(text, at, encoded); next > at; next = separatorEnd(text, at, encoded))
    at = next;
  return at;
}

function separatorEnd(text: string, from: number, encoded: boolean): number {
  if (encoded) return /%2f/i.test(text.slice(from, from + 3)) ? from + 3 : from;
  let at = from;
  while (text[at] === '\\') at += 1;
  return text[at] === '/' ? at + 1 : from;
}

/** Where the one separator that ends at an offset starts; the offset itself when there is none. */
export function separatorStart(text: string, end: number, encoded: boolean): number {
  if (encoded) return /%2f/i.test(text.slice(Math.max(0, end - 3), end)) ? end - 3 : end;
  if (text[end - 1] !== '/') return end;
  let at = end - 1;
  while (text[at - 1] === '\\') at -= 1;
  return at;
}

function readSegment(text: string, start: number, encoded: boolean): Segment {
  let value = '';
  let at = start;
  while (at < text.length) {
    const end = placeholderEnd(text, at, at === start) ?? patternEnd(text, at, value);
    if (end !== undefined) {
      value += hole;
      at = end;
      continue;
    }
    const char = text.charAt(at);
    if (endsPath(char) || (encoded && separatorEnd(text, at, true) > at)) break;
    value += char;
    at += 1;
  }
  return { text: /^[$%:@][\w.$]+$/.test(value) ? hole : value, start, end: at };
}

/** What a route says of a parameter: `:id(\d+)`. */
function patternEnd(text: string, at: number, value: string): number | undefined {
  if (text[at] !== '(' || !value.startsWith(':')) return undefined;
  const end = placeholderEnd(`$${text.slice(at, at + 50)}`, 0, false);
  return end === undefined ? undefined : at + end - 1;
}

function endsPath(char: string): boolean {
  return /[\s"'`<>()[\]{}|\\^?#,;&/]/.test(char);
}

/** A full stop or a colon behind an address ends the sentence around it; so do the marks of bold text. */
function withoutPunctuation(segments: readonly Segment[], end: number): Pick<Path, 'segments' | 'end'> {
  const last = segments.at(-1);
  if (!last || last.end !== end) return { segments, end };
  let { length } = last.text;
  while (length > 0 && '.:!*_'.includes(last.text.charAt(length - 1))) length -= 1;
  const cut = last.text.length - length;
  if (cut === 0 || length === 0) return { segments, end };
  const shorter = { ...last, text: last.text.slice(0, length), end: last.end - cut };
  return { segments: [...segments.slice(0, -1), shorter], end: shorter.end };
}
