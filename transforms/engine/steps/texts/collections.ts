import type { Span } from '../../syntax/edits';
import type { Method } from '../../syntax/http-clients';
import {
  memberOf,
  readJson,
  walkJson,
  type JsonNode,
  type JsonObject,
  type JsonString,
} from '../../texts/json';
import type { Segment } from '../../texts/paths';
import { methodsIn } from './methods';
import type { Spot } from './spot';

/** The host as Postman gives it, in parts or alone. */
const hostInParts = /"app"\s*,\s*"xkit"\s*,\s*"co"|"app\.xkit\.co"/i;

/**
 * What a JSON text says of the addresses in it beside the addresses: the method stands in an object around them, and
 * collections of requests give an address once more in parts.
 * @returns the spots with what was found; where the text is no JSON, `undefined`
 */
export function readRequests(source: string, spots: readonly Spot[]): Spot[] | undefined {
  if (spots.length === 0 && !hostInParts.test(source)) return undefined;
  const json = readJson(source);
  if (!json) return undefined;

  const added: Spot[] = [];
  const read = [...spots];
  let next = 0;
  for (const [node, around] of walkJson(json)) {
    if (node.kind === 'object') addParts(node, around);
    if (node.kind !== 'string') continue;
    for (let spot = read[next]; spot && spot.at.start < node.end; spot = read[(next += 1)]) {
      read[next] = { ...spot, said: { methods: methodsOf(spot.at, node, around) } };
    }
  }
  return [...read, ...added];

  function addParts(node: JsonObject, around: readonly JsonObject[]): void {
    const parts = partsOf(node);
    if (!parts) return;
    const raw = memberOf(node, 'raw');
    const index = raw ? read.findIndex(({ at }) => holds(raw, at)) : -1;
    const spot = read[index];
    if (spot) read[index] = { ...spot, parts };
    else if (parts !== 'other') added.push({ ...spotOf(parts, [node, ...around]), parts: raw && 'other' });
  }

  function methodsOf(at: Span, { start, end }: JsonString, around: readonly JsonObject[]): Method[] {
    const own = methodsIn(source.slice(start, at.start)).at(-1) ?? methodsIn(source.slice(at.end, end))[0];
    return own ? [own] : methodsAround(at, around);
  }
}

function holds({ start, end }: Span, inner: Span): boolean {
  return start < inner.start && inner.end < end;
}

function spotOf(segments: readonly Segment[], around: readonly JsonObject[]): Spot {
  const at = { start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0 };
  return { at, segments, form: 'whole', said: { methods: methodsAround(at, around) } };
}

/** The segments after the base, where the object gives a URL of the platform API in parts, and not another one. */
function partsOf(node: JsonObject): Spot['parts'] {
  const host = memberOf(node, 'host');
  const path = memberOf(node, 'path');
  if (!host || !path) return undefined;
  const name = host.kind === 'array' ? host.items.map(textOf).join('.') : textOf(host);
  if (name.toLowerCase() !== 'app.xkit.co') return 'other';
  if (path.kind !== 'array' || !path.items.every((item) => item.kind === 'string')) return 'other';
  const [api, platform, ...rest] = path.items.map((item) => ({
    text: textOf(item),
    start: item.start + 1,
    end: item.end - 1,
  }));
  return api?.text === 'api' && platform?.text === 'platform' ? rest : 'other';
}

function textOf(node: JsonNode): string {
  return node.kind === 'string' ? node.text : '';
}

/** How many objects around an address may say its method. */
const reach = 3;

/** By the nearest object that names a method: beside the address, under it, or above it. */
function methodsAround(at: Span, around: readonly JsonObject[]): Method[] {
  for (const { members } of around.slice(0, reach)) {
    const methods = members.flatMap(({ key, value }) => {
      if (holds(key, at) || namesMethod.test(key.text)) return methodsNamed(value);
      return holds(value, at) ? methodsAbove(key) : [];
    });
    if (methods.length > 0) return methods;
  }
  return [];
}

const namesMethod = /^(?:http|request)?_?(?:method|verb)$/i;

/** `"POST"`, `["GET", "POST"]`, `{ "method": "POST" }`, `{ "post": … }`. `ANY` and the like say nothing. */
function methodsNamed(value: JsonNode): Method[] {
  if (value.kind === 'array') return value.items.flatMap(methodsNamed);
  if (value.kind === 'object')
    return value.members.flatMap(({ key, value: inner }) =>
      namesMethod.test(key.text) ? methodsNamed(inner) : methodsAbove(key),
    );
  return asMethod(/^(?:get|head|post|put|patch|delete|options)$/i, textOf(value));
}

/** `{ "delete": … }`; `options` is a word like any other. */
function methodsAbove(key: JsonString): Method[] {
  return asMethod(/^(?:get|head|post|put|patch|delete)$/i, key.text);
}

function asMethod(pattern: RegExp, name: string): Method[] {
  return pattern.test(name) ? [name.toUpperCase() as Method] : [];
}
