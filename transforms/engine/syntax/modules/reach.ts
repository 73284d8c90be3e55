import type { Host } from '../../host';
import { mentionsXkit } from '../../mentions';

/**
 * Words a call of the old API, or of a function that makes one, hardly does without: a file that has none of them is
 * no candidate.
 */
const words = /log(?:in|out)|connection|credential|external_?(?:group_?)?id|['"`/](?:users|groups)\b/i;

const specifiers = /\b(?:from|import|require)\s*(?:\(\s*)?(['"])([^'"\n]+)\1/g;

/** How many modules may lie between a file and the one that mentions Xkit. */
export const maxHops = 4;

/**
 * Whether a file that does not mention Xkit may use it through what it imports: a client, a base URL or an instance
 * from a module that does, or that imports it in turn. Reads texts, parses nothing.
 */
export function reachesXkit(source: string, path: string, host: Host): boolean {
  return hasWordsOfCalls(source) && importsLead(source, path, host, maxHops);
}

/** Whether a text has any of the words that a call of the old API cannot do without. */
export function hasWordsOfCalls(source: string): boolean {
  return words.test(source);
}

/** What a text imports, requires or re-exports from, as far as a plain look tells. */
export function specifiersIn(source: string): string[] {
  return [...source.matchAll(specifiers)].map(([, , specifier = '']) => specifier);
}

/** Whether a module hands anything on, as far as a plain look tells. */
export function exportsSomething(source: string): boolean {
  return /\bexports?\b/.test(source);
}

function importsLead(source: string, path: string, host: Host, hops: number): boolean {
  for (const specifier of specifiersIn(source)) {
    const target = host.resolve(specifier, path);
    if (target !== undefined && leads(target, host, hops)) return true;
  }
  return false;
}

/** What is known of the files of a project while it is searched. */
interface Search {
  /** That a file leads to Xkit, or within how many hops it does not. */
  readonly answers: Map<string, true | number>;
  /** Every file in the order it was looked into. */
  readonly seen: string[];
  /** The files that were asked for again since then. */
  readonly askedAgain: Set<string>;
}

const searches = new WeakMap<Host, Search>();

function leads(path: string, host: Host, hops: number): boolean {
  const search: Search = searches.get(host) ?? { answers: new Map(), seen: [], askedAgain: new Set() };
  searches.set(host, search);
  const { answers, seen, askedAgain } = search;
  const answer = answers.get(path) ?? -1;
  askedAgain.add(path);
  if (answer === true || answer >= hops) return answer === true;
  // Set first: a circle leads nowhere new.
  answers.set(path, hops);
  askedAgain.delete(path);
  const from = seen.push(path);
  const text = host.read(path) ?? '';
  const found = mentionsXkit(text) || (hops > 0 && importsLead(text, path, host, hops - 1));
  if (found) {
    // What leads back to it was answered as though it led nowhere.
    if (askedAgain.has(path)) for (const other of seen.splice(from)) answers.delete(other);
    answers.set(path, true);
  }
  return found;
}
