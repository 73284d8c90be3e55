import type { Step } from '../../../transforms/engine/rules/rule';
import { lastWord, matches, timesDeclared, type Mention } from './mention';

/** Whole old addresses: `https://app.xkit.co/api/platform/users…` */
export function addressesIn(text: string): Mention[] {
  const ours = matches(text, wholeAddress).filter(({ start }) => !isOfAnotherScheme(text, start));
  return ours.map(({ start, end }) => {
    const isRead = /\/connections\//i.test(text.slice(start, end));
    const steps: Step[] = isRead ? ['endpoints'] : ['endpoints', 'context-tokens'];
    return { start, end, what: 'an old address', steps };
  });
}

/** `wss://` */
function isOfAnotherScheme(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at).toLowerCase();
  return before.endsWith('://') && !before.endsWith('http://') && !before.endsWith('https://');
}

const wholeAddress =
  /(?<![\w.-])app\.xkit\.co(?::\d{1,5})?\/{1,3}api\/platform\/{1,3}(?:users|groups|connections)(?![\w-])[^\s'"`<>]{0,200}/gi;

/** What follows `users/` in the path of a connection: `${id}/connections/…`, `' + id + '/connections/…` */
export const restOfPath =
  /^(?:[^\s'"`]{1,80}|['"`]\s{0,3}\+\s{0,3}[\w$.]{1,40}\s{0,3}\+\s{0,3}['"`])\/connections\//;

/** Paths of their own, where they are plainly Xkit's. */
export function pathsIn(text: string): Mention[] {
  const isOurs = ownerOf(text);
  return matches(text, /\b(?:users|groups)\//g).flatMap(({ start, end }): Mention[] => {
    const rest = restOfPath.exec(text.slice(end, end + 150))?.[0];
    if (rest === undefined || !isOurs(start)) return [];
    // A parameter makes it a route of somebody's server; another base further on makes it that one's.
    if (/\/:|base/i.test(text.slice(start, lineEnd(text, end)))) return [];
    return [{ start, end: end + rest.length, what: 'an old path', steps: ['endpoints'] }];
  });
}

/** How far apart the address and the ID of one call may stand, in characters. */
const callLength = 400;

/** Where it is spelled, something of the text has it as its base: a class, a made client. */
const spellsBase = /app\.xkit\.co(?::\d{1,5})?\/api\/platform/i;

/** Calls for a token: `${XKIT_API}/users', { user: { external_id` */
export function mintsIn(text: string): Mention[] {
  const isOurs = ownerOf(text, spellsBase);
  return matches(text, /\bexternal_id\b/g).flatMap(({ start, end }): Mention[] => {
    const from = Math.max(0, start - callLength);
    const before = text.slice(from, start);
    const users = [...before.matchAll(/\busers\/?['"`]/g)].at(-1);
    const between = users ? before.slice(users.index) : '';
    if (!users || !opensUser(between) || !isOurs(from + users.index)) return [];
    return [{ start: from + users.index, end, what: 'a call for a token', steps: ['context-tokens'] }];
  });
}

/** Whether what follows stands in the object `user: { …`. */
function opensUser(text: string): boolean {
  const brace = text.lastIndexOf('{');
  if (text.includes(';') || text.indexOf('}', brace) !== -1) return false;
  return /\buser['"]?\s{0,3}:\s{0,3}$/.test(text.slice(0, brace));
}

/** The base of the platform API with nothing behind it, and the name it is given. */
const namedBase =
  /\b(\w{1,60})(?:\s{0,9}:\s{0,9}string)?\s{0,9}[:=]\s{0,9}['"`]https?:\/\/app\.xkit\.co(?::\d{1,5})?\/api\/platform\/?['"`]/g;

/**
 * Tells of a path by where it starts whether it is plainly Xkit's: behind something of that name (`${XKIT_API}/users/…`)
 * or behind what the text names the base, once; or first in its quotes, where the base is an instance's.
 * @param base where the text has this, some instance has the base
 */
function ownerOf(text: string, base?: RegExp): (start: number) => boolean {
  let known: { once: ReadonlySet<string>; hasInstance: boolean } | undefined;
  return (start) => {
    // Most texts have no path to ask about.
    known ??= basesIn(text, base);
    const { once, hasInstance } = known;
    const before = text.slice(Math.max(0, start - 60), start);
    const joint = /(?:\}\/|\s{0,3}\+\s{0,3}['"`]\/?)$/.exec(before);
    const name = joint ? lastWord(before.slice(0, joint.index)) : '';
    if (joint) return /xkit/i.test(name) || once.has(name);
    return hasInstance && /[(,:]\s{0,9}['"`]\/?$/.test(before);
  };
}

function basesIn(text: string, base: RegExp | undefined) {
  const names = [...text.matchAll(namedBase)].map(([, name = '']) => name);
  return {
    once: new Set(names.filter((name) => timesDeclared(text, name) === 1)),
    hasInstance:
      base?.test(text) || names.some((name) => /^(?:base_?(?:path|url)|prefixUrl|prefix)$/i.test(name)),
  };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
