import { goesOn, type TextAddress } from '../../texts/addresses';
import { lineAt, lineEnd, lineStart } from '../../texts/lines';
import { readPath, separatorStart, type Path } from '../../texts/paths';
import { placeholderStart } from '../../texts/placeholders';
import { baseSegments, mintRoute, readRoutes } from '../../xkit/platform-api';
import { matchesRoute } from '../endpoints/address';
import { methodsIn } from './methods';
import type { Spot } from './spot';

/** Where a path of the old API may start. */
const firstSegment = /(?<![\w-])(?:users|groups|connections)(?![\w-])/g;

/**
 * Paths of the old API whose base is spelled elsewhere in the same text: `BASE + "/users"`, `"%s/groups/%s/…"`, the
 * paths below the `servers` of an OpenAPI document. Without a base in the text only those behind a word for Xkit.
 * @param addresses the whole addresses of the platform's host
 */
export function findPaths(source: string, addresses: readonly TextAddress[]): Spot[] {
  const bases = addresses.filter(isBase);
  const hosts = addresses.filter((address) => isHost(address, source));
  const names = new Set(bases.flatMap((base) => nameOf(base, source)));
  const paths: Spot[] = [];
  let next = 0;
  for (const { 0: name, index } of source.matchAll(firstSegment)) {
    while ((addresses[next]?.end ?? Infinity) <= index) next += 1;
    if ((addresses[next]?.start ?? Infinity) <= index) continue;
    const line = lineStart(source, index);
    const previous = addresses[next - 1];
    const isBehindBase = previous !== undefined && isBase(previous) && previous.end > line;
    // `"/users/" + id + "/connections/" + slug` is one address.
    const last = Math.max(paths.at(-1)?.at.end ?? 0, isBehindBase ? 0 : (previous?.end ?? 0));
    if (name === 'connections' && last > line) continue;
    const spot = spotAt(source, index, { bases, hosts, names, isBehindBase });
    if (spot) paths.push(spot);
  }
  return paths;
}

/** What a text says of the bases of its paths. */
interface Bases {
  /** Of the platform API. */
  readonly bases: readonly TextAddress[];
  /** The platform's host alone. */
  readonly hosts: readonly TextAddress[];
  /** What the lines call the bases. */
  readonly names: ReadonlySet<string>;
  /** Whether one stands before the path in its line. */
  readonly isBehindBase: boolean;
}

function spotAt(source: string, index: number, known: Bases): Spot | undefined {
  const { start, isRooted } = startOfPath(source, index);
  if (!mayStart(source, start, index)) return undefined;
  const path = readPath(source, index);
  const spot = {
    at: { start: index, end: path.end },
    segments: path.segments,
    said: { methods: [] },
  };
  const isWhole = readRoutes.some(
    ({ kind, old }) => kind !== 'connections' && matchesRoute(path.segments, old),
  );
  if ((isRooted ? known.hosts : known.bases).length === 0) {
    const isMeant = isWhole && /xkit/i.test(source.slice(lineStart(source, index), index));
    return isMeant ? { ...spot, form: 'unproven' } : undefined;
  }
  const isMint = isMinted(source, index, path);
  if (!isWhole && !isRooted && !isMint && !isNamed(source, index, known)) return undefined;
  const isPiece = isWord(source, index, path) && !isMint;
  const isCut = !isWhole && (isPiece || path.endsInSeparator || goesOn(source, path));
  return { ...spot, form: isCut ? 'cut' : 'path' };
}

/** `"users"`, one of the pieces an address is made of. */
function isWord(source: string, index: number, { end }: Path): boolean {
  return source[end] === source[index - 1];
}

function isBase({ segments }: TextAddress): boolean {
  return matchesRoute(segments, baseSegments);
}

/** The host alone, as a value of its own: no link in a sentence. */
function isHost({ segments, start, end }: TextAddress, source: string): boolean {
  const [before, after] = [source.slice(Math.max(0, start - 2), start), source.charAt(end)];
  return segments.length === 0 && /["'`=]$|: /.test(before) && /^["'`\s,;]?$/.test(after);
}

/** What the line calls a base: the word before the last `=` or `:` and before a type, else the last word. */
function nameOf({ start }: TextAddress, source: string): string[] {
  const before = source.slice(lineStart(source, start), start);
  const sign = Math.max(before.lastIndexOf('='), before.lastIndexOf(':'));
  const declared = sign < 0 ? before : before.slice(0, sign).replace(typeBehindName, '');
  const name = wordsOf(declared).at(-1) ?? '';
  return name.length < 3 || name === 'value' ? [] : [name];
}

/** `base: str =`, `base string =`. */
const typeBehindName = /(?<=\w)(?:: [^:,;{(]*| string ?)$/;

function wordsOf(text: string): string[] {
  return text.split(/\W/).filter(Boolean);
}

/** Back over `/`, and over `/api/platform/`. */
function startOfPath(source: string, index: number): { start: number; isRooted: boolean } {
  const own = separatorStart(source, index, false);
  let start = own;
  for (const name of baseSegments.toReversed()) {
    if (!source.endsWith(name, start)) return { start: own, isRooted: false };
    start = separatorStart(source, start - name.length, false);
  }
  return { start, isRooted: true };
}

/**
 * Whether a path starts here, or follows a base that is a placeholder or a variable: not behind a literal segment or
 * another host, and no word of a sentence.
 */
function mayStart(source: string, start: number, index: number): boolean {
  if (start === index && !/["'`\s]/.test(source.charAt(start - 1))) return false;
  return (
    startsText(source, start) ||
    startsText(source, placeholderStart(source, start) ?? variableStart(source, start))
  );
}

function startsText(source: string, at: number | undefined): boolean {
  return at === 0 || (at !== undefined && /[\s"'`(=|,]/.test(source.charAt(at - 1)));
}

/** `$BASE`, `%s`, `@base`, `:base`. */
function variableStart(source: string, end: number): number | undefined {
  let at = end;
  while (/\w/.test(source.charAt(at - 1))) at -= 1;
  return at < end && /[$@%:]/.test(source.charAt(at - 1)) ? at - 1 : undefined;
}

function isNamed(source: string, index: number, { names, isBehindBase }: Bases): boolean {
  if (!isMarkedAsPath(source, index)) return false;
  return isBehindBase || wordsOf(lineAt(source, index)).some((word) => names.has(word));
}

/** A word alone is none; `/users`, `"users"` and `"users/…` are. */
function isMarkedAsPath(source: string, index: number): boolean {
  return /[/"'`]/.test(source.charAt(index - 1));
}

/** `post('/users', …)`, `PostAsync("users", …)`, `/users:` above `post:`: nothing else of the platform API is called so. */
function isMinted(source: string, index: number, path: Path): boolean {
  const { segments, end } = path;
  if (!matchesRoute(segments, mintRoute) || !/["'`:]/.test(source.charAt(end))) return false;
  const own = lineAt(source, index);
  if (source[index - 1] !== '/') return isWord(source, index, path) && methodsIn(own).includes('POST');
  return [own, lineAt(source, lineEnd(source, end) + 1)].some((line) => methodsIn(line).includes('POST'));
}
