import type { Span } from '../../syntax/edits';
import type { Method } from '../../syntax/http-clients';
import { lineEnd, lineStart } from '../../texts/lines';
import type { Said } from './spot';

/** A method as languages spell it: `POST`, `.post(`, `PostAsync(`, `HttpMethod.Post`, `http.MethodPost`. */
const word =
  /(?:(?<![A-Za-z])(?:get|post|put|patch|delete)|(?:Get|Post|Put|Patch|Delete)|(?<![A-Z])(?:GET|POST|PUT|PATCH|DELETE)(?![A-Z]))(?![a-z])/g;

/** How many lines above and below an address may speak of its request. */
const reach = 4;

/**
 * What the lines around an address say of the method: its own line, the words before the address first; else the
 * lines above and below, as far as a blank line or another address.
 */
export function saidAround(source: string, at: Span): Said {
  const start = lineStart(source, at.start);
  const end = lineEnd(source, at.end);
  const own = methodsIn(source.slice(start, at.start)).at(-1) ?? methodsIn(source.slice(at.end, end))[0];
  if (own) return { methods: [own] };

  const beside = [
    ...siblings(source, start, linesAbove(source, start)),
    ...siblings(source, start, linesBelow(source, end)),
  ].flatMap(methodNamed);
  if (beside.length > 0 && beside.every((method) => method === beside[0]))
    return { methods: beside.slice(0, 1) };

  const nearby = [...linesAbove(source, start), ...linesBelow(source, end)]
    .map((line) => methodsIn(line).at(-1))
    .find((method) => method !== undefined);
  return { methods: [], nearby: nearby === 'GET' ? undefined : nearby };
}

/** The lines of the same entry, as in YAML: as far as one that is indented less. */
function siblings(source: string, start: number, lines: readonly string[]): string[] {
  const indent = indentOf(source.slice(start, lineEnd(source, start)));
  const end = lines.findIndex((line) => indentOf(line) < indent);
  return (end < 0 ? lines : lines.slice(0, end)).filter((line) => indentOf(line) === indent);
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

function linesAbove(source: string, from: number): string[] {
  const lines: string[] = [];
  for (let end = from; lines.length < reach && end > 0;) {
    const start = lineStart(source, end - 1);
    const line = source.slice(start, end);
    if (speaksOfElse(line)) break;
    lines.push(line);
    end = start;
  }
  return lines;
}

function linesBelow(source: string, from: number): string[] {
  const lines: string[] = [];
  for (let start = from + 1; lines.length < reach && start < source.length;) {
    const end = lineEnd(source, start);
    const line = source.slice(start, end);
    if (speaksOfElse(line)) break;
    lines.push(line);
    start = end + 1;
  }
  return lines;
}

function speaksOfElse(line: string): boolean {
  return line.trim() === '' || /https?:/i.test(line);
}
