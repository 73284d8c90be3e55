import type { Path } from './paths';

type Span = Pick<Path, 'end'> & { readonly start: number };

/** A value of a JSON text with the place it stands at. Strings are as they are spelled, without their quotes. */
export type JsonNode = Span &
  (
    | { readonly kind: 'object'; readonly members: readonly Member[] }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'string'; readonly text: string }
    | { readonly kind: 'other' }
  );

export interface Member {
  readonly key: JsonString;
  readonly value: JsonNode;
}

export type JsonObject = Extract<JsonNode, { kind: 'object' }>;
export type JsonString = Extract<JsonNode, { kind: 'string' }>;

class NotJson extends Error {}

const deepest = 400;

/** Reads a JSON text; `undefined` for what is none: comments, templates, another language. */
export function readJson(text: string): JsonNode | undefined {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  try {
    const value = read(0);
    skipSpace();
    return at === text.length ? value : undefined;
  } catch (error) {
    if (error instanceof NotJson) return undefined;
    throw error;
  }

  function read(depth: number): JsonNode {
    skipSpace();
    if (depth > deepest) throw new NotJson();
    if (text[at] === '{') return readObject(depth);
    if (text[at] === '[') return readArray(depth);
    return text[at] === '"' ? readString() : readWord();
  }

  function readObject(depth: number): JsonNode {
    const start = at;
    const members: Member[] = [];
    for (let isFirst = true; !closes('}', isFirst); isFirst = false) {
      const key = readString();
      skipSpace();
      expect(':');
      members.push({ key, value: read(depth + 1) });
    }
    return { kind: 'object', start, end: at, members };
  }

  function readArray(depth: number): JsonNode {
    const start = at;
    const items: JsonNode[] = [];
    for (let isFirst = true; !closes(']', isFirst); isFirst = false) items.push(read(depth + 1));
    return { kind: 'array', start, end: at, items };
  }

  /** Steps over the opening bracket or a comma, or over the closing bracket: then there is nothing more. */
  function closes(bracket: string, isFirst: boolean): boolean {
    if (isFirst) at += 1;
    skipSpace();
    if (text[at] === bracket) {
      at += 1;
      return true;
    }
    if (!isFirst) expect(',');
    skipSpace();
    return false;
  }

  function readString(): JsonString {
    const start = at;
    expect('"');
    while (text[at] !== '"') {
      if (at >= text.length) throw new NotJson();
      at += text[at] === '\\' ? 2 : 1;
    }
    at += 1;
    return { kind: 'string', start, end: at, text: text.slice(start + 1, at - 1) };
  }

  function readWord(): JsonNode {
    const start = at;
    while (/[\w.+-]/.test(text.charAt(at))) at += 1;
    if (at === start) throw new NotJson();
    return { kind: 'other', start, end: at };
  }

  function expect(char: string): void {
    if (text[at] !== char) throw new NotJson();
    at += 1;
  }

  function skipSpace(): void {
    while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  }
}

/** The value of an object's member; of several of one name, the last, as every reader takes it. */
export function memberOf(object: JsonObject, name: string): JsonNode | undefined {
  return object.members.findLast(({ key }) => key.text === name)?.value;
}

/** Walks over everything, keys too, what is around before what is inside, with the objects around it from the inside out. */
export function* walkJson(
  node: JsonNode,
  around: readonly JsonObject[] = [],
): Generator<[JsonNode, readonly JsonObject[]]> {
  yield [node, around];
  if (node.kind === 'array') for (const item of node.items) yield* walkJson(item, around);
  if (node.kind !== 'object') return;
  const inside = [node, ...around];
  for (const { key, value } of node.members) {
    yield [key, inside];
    yield* walkJson(value, inside);
  }
}
