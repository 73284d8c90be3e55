import type { Method } from '../../syntax/http-clients';
import { memberOf, readJson, walkJson, type JsonNode, type JsonObject } from '../../texts/json';
import type { Segment } from '../../texts/paths';
import { methodsIn } from './methods';
import type { Said, Spot } from './spot';

/** The host as Postman gives it, in parts. */
const hostInParts = /"app"\s*,\s*"xkit"\s*,\s*"co"/;

/**
 * What a JSON text says of the addresses in it beside the addresses: the method stands in an object around them, and
 * collections of requests give an address once more in parts.
 * @returns the spots with what was found; where the text is no JSON, `undefined`
 */
export function readRequests(source: string, spots: readonly Spot[]): Spot[] | undefined {
  if (!/^\uFEFF?\s*[[{]/.test(source.slice(0, 1000))) return undefined;
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
      const before = source.slice(node.start, spot.at.start);
      if (spot.at.start >= node.start) read[next] = { ...spot, said: saidBy(around, before) };
    }
  }
  return [...read, ...added];

  function addParts(node: JsonObject, around: readonly JsonObject[]): void {
    const parts = partsOf(node);
    if (!parts) return;
    const raw = memberOf(node, 'raw');
    const index = raw ? read.findIndex(({ at }) => raw.start <= at.start && at.end <= raw.end) : -1;
    const spot = read[index];
    if (spot) read[index] = { ...spot, parts };
    else if (!raw && parts !== 'other') added.push(spotOf(parts, saidBy([node, ...around], '')));
  }
}

function spotOf(segments: readonly Segment[], said: Said): Spot {
  const at = { start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0 };
  return { at, segments, form: 'whole', said };
}

/** The segments after the base, where the object is a URL of the platform API that gives its path in parts. */
function partsOf(node: JsonObject): Spot['parts'] {
  const host = memberOf(node, 'host');
  const path = memberOf(node, 'path');
  if (!host || !path) return undefined;
  const name = host.kind === 'array' ? host.items.map(textOf).join('.') : textOf(host);
  if (name.toLowerCase() !== 'app.xkit.co') return undefined;
  if (path.kind !== 'array' || !path.items.every((item) => item.kind === 'string')) return 'other';
  const [api, platform, ...rest] = path.items.map((item) => ({
    text: textOf(item),
    start: item.start + 1,
    end: item.end - 1,
  }));
  return api?.text === 'api' && platform?.text === 'platform' && rest.length > 0 ? rest : undefined;
}

function textOf(node: JsonNode): string {
  return node.kind === 'string' ? node.text : '';
}

/** How many objects around an address may say its method. */
const reach = 3;

/** By what stands before the address in its string, else by the nearest object that names a method. */
function saidBy(around: readonly JsonObject[], before: string): Said {
  const own = methodsIn(before).at(-1);
  if (own) return { methods: [own] };
  for (const { members } of around.slice(0, reach)) {
    const named = members.find(({ name }) => /^(?:http|request)?_?(?:method|verb)$/i.test(name))?.value;
    if (named) return { methods: methodNamed(textOf(named)) };
  }
  return { methods: [] };
}

/** `ANY` and the like say nothing. */
function methodNamed(name: string): Method[] {
  return /^(?:get|head|post|put|patch|delete|options)$/i.test(name) ? [name.toUpperCase() as Method] : [];
}
