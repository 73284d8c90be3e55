import type { Span } from '../../syntax/edits';
import type { Method } from '../../syntax/http-clients';
import { lineEnd, lineStart } from '../../texts/lines';
import type { Said } from './spot';

/** A method as languages spell it: `POST`, `.post(`, `PostAsync(`, `HttpMethod.Post`, `http.MethodPost`. */
const word =
  /(?:(?<![A-Za-z])(?:get|post|put|patch|delete)|(?:Get|Post|Put|Patch|Delete)|(?<![A-Z])(?:GET|POST|PUT|PATCH|DELETE)(?![A-Z]))(?![a-z])/g;

/** How many lines above and below an address may speak of its request. */
const reach = 4;

/** How many characters these lines may have: longer ones are no one's writing. */
const farthest = 4000;

/**
 * What the lines around an address say of the method: its own line, the words before the address first; else the
 * lines above and below, as far as a blank line or another address.
 */
export function saidAround(source: string, at: Span): Said {
  const start = lineStart(source, at.start);
  const end = lineEnd(source, at.end);
  const own = methodsIn(source.slice(start, at.start)).at(-1) ?? methodsIn(source.slice(at.end, end))[0];
  if (own) return { methods: [own] };

  const above = linesAbove(source, start);
  const below = linesBelow(source, end);
  const beside = siblings(source.slice(start, end), above, below).flatMap(methodNamed);
  if (beside.length > 0) return { methods: beside };

  const nearest = [above, below].map((lines) => lines.map((line) => methodsIn(line).at(-1)).find(Boolean));
  return { methods: [], nearby: nearest.find((method) => method !== 'GET' && method !== undefined) };
}

/** The lines of the same entry, as in YAML: as far as one that is indented less, or begins another entry of a list. */
function siblings(own: string, above: readonly string[], below: readonly string[]): string[] {
  const indent = indentOf(own);
  const begins = (line: string) => indentOf(line) === indent && /^\s*-/.test(line);
  const ends = (line: string) => indentOf(line) < indent || begins(line);
  const first = above.findIndex(ends);
  const next = below.findIndex(ends);
  return [
    ...(begins(own) ? [] : above.slice(0, first < 0 ? undefined : first + 1)),
    ...below.slice(0, next < 0 ? undefined : next),
  ].filter((line) => indentOf(line) === indent);
}

function indentOf(line: string): number {
  return line.search(/[^\s-]/);
}

/** `method: get`, `"method": "GET"`. */
function methodNamed(line: string): Method[] {
  const [, name = ''] = /\bmethod["']?\s*[:=]\s*["':]?(get|post|put|patch|delete)\b/i.exec(line) ?? [];
  return name === '' ? [] : [name.toUpperCase() as Method];
}

/** The methods a text names, in its order. `get` is a word like any other unless something is called by it. */
export function methodsIn(text: string): Method[] {
  return Array.from(text.matchAll(word)).flatMap(({ 0: name, index }) => {
    const isCalled = /^\w{0,20}\s?[("'`]/.test(text.slice(index + name.length, index + name.length + 24));
    return name.toLowerCase() === 'get' && name !== 'GET' && !isCalled ? [] : (name.toUpperCase() as Method);
  });
}

/** The lines above one that starts at an offset, the nearest first. */
function linesAbove(source: string, from: number): string[] {
  const lines = source.slice(Math.max(0, from - farthest), from).split('\n');
  return asFarAsElse(lines.slice(0, -1).toReversed());
}

/** The lines below one that ends at an offset. */
function linesBelow(source: string, from: number): string[] {
  return asFarAsElse(source.slice(from + 1, from + 1 + farthest).split('\n'));
}

function asFarAsElse(lines: readonly string[]): string[] {
  const near = lines.slice(0, reach);
  const end = near.findIndex(speaksOfElse);
  return end < 0 ? near : near.slice(0, end);
}

function speaksOfElse(line: string): boolean {
  return line.trim() === '' || /https?:/i.test(line);
}
