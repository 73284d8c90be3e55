import { mentionsXkit } from '../../transforms/engine/mentions';
import { migrateCandidate } from '../../transforms/engine/migrate';
import { defaultOptions } from '../../transforms/engine/options';
import { Program } from '../../transforms/engine/syntax/program';
import { textOf } from './files';

/** What the engine made of one foreign file. */
export interface Look {
  readonly path: string;
  /** UTF-16 code units; none for a file that was not read. */
  readonly characters: number;
  readonly milliseconds: number;
  /** What in the text looks like Xkit's to a search. */
  readonly alike: readonly string[];
  readonly mentions: boolean;
  readonly outcome: 'untouched' | 'edited' | 'found' | 'crashed' | 'unparsable' | 'too-large' | 'gone';
  /** The findings, or why the file was not understood. */
  readonly notes: readonly string[];
}

/** Programs of test262 that every parser must take. */
const mustParse = /test262-parser-tests@[^/]*\/package\/pass/;

/** Foreign code is left alone without a word. A file that does not parse is counted, and no more. */
export function isWrong({ outcome, path }: Look): boolean {
  if (outcome === 'unparsable') return mustParse.test(path);
  return outcome === 'edited' || outcome === 'found' || outcome === 'crashed';
}

/** The look-alikes by name, as a search for old calls would spell them. */
const lookAlikes = {
  'users/…/connections': /\/users\/(?:\$\{|['"`]\s*\+|:)[^'"`\n]{0,60}\/connections/i,
  '.login(token)': /\.login\(\s*\w*token\w*\s*\)/i,
  external_id: /external_id/i,
  '/api/platform': /\/api\/platform/i,
  xkit: /xkit/i,
} satisfies Record<string, RegExp>;

/** Asks every rule about one file: the plain text tests are left out, so it is really parsed. */
export function look(path: string): Look {
  const nothing = { path, characters: 0, milliseconds: 0, alike: [], mentions: false, notes: [] };
  let source: string | undefined;
  try {
    source = textOf(path);
  } catch {
    // The packages installed may change under a long run.
    return { ...nothing, outcome: 'gone' };
  }
  if (source === undefined) return { ...nothing, outcome: 'too-large' };
  const started = performance.now();
  const judged = judge(path, source);
  return {
    path,
    characters: source.length,
    milliseconds: Math.round(performance.now() - started),
    alike: Object.entries(lookAlikes).flatMap(([name, pattern]) => (pattern.test(source) ? [name] : [])),
    mentions: mentionsXkit(source),
    ...judged,
  };
}

function judge(path: string, source: string): Pick<Look, 'outcome' | 'notes'> {
  const { text, findings } = migrateCandidate({ path, source, options: defaultOptions });
  const unreadable = findings.filter(({ rule }) => rule.endsWith('does-not-parse'));
  const notes = findings.map(
    ({ rule, level, line, column, why }) => `${line}:${column} ${level} ${rule} ${why}`,
  );
  if (findings.some(({ rule }) => rule === 'internal-error')) return { outcome: 'crashed', notes };
  if (notes.some((note) => note.includes('nested too deeply')) && parses(source, path)) {
    return { outcome: 'crashed', notes };
  }
  if (text !== source) return { outcome: 'edited', notes };
  if (findings.length > unreadable.length) return { outcome: 'found', notes };
  if (unreadable.length > 0)
    return { outcome: 'unparsable', notes: unreadable.map(({ why }) => reasonOf(why)) };
  return { outcome: 'untouched', notes: [] };
}

/** The stack may end in the parser, for a file that nests too deeply, but not in the rules. */
function parses(source: string, path: string): boolean {
  try {
    Program.parse(source, path);
    return true;
  } catch {
    return false;
  }
}

/** The parser's message without the names and numbers of one file. */
function reasonOf(why: string): string {
  return why
    .replace(/^.*?(?:does not parse|masked): /, '')
    .replace(/'[^']*'|"[^"]*"|`[^`]*`|\d+/g, '…')
    .slice(0, 80);
}
