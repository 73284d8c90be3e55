import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { hasScripts, isText } from '../../transforms/engine/documents/kinds';
import { mentionsAddress } from '../../transforms/engine/mentions';
import { git, grepFor, namesIn, type GitAnswer } from './git';
import { holdsWord, largestFile } from './plain-files';
import { Refusal, type Problem, type SkippedFile } from './result';
import { isVendored, makeFilter, readName, toPosix, type Selection } from './selection';
import { walk } from './walk';

/** The project a run works in. */
export interface Place {
  /** The work tree, or the folder the run is about where there is none. */
  readonly root: string;
  /** Where git keeps what belongs to this work tree; `undefined` outside of one. */
  readonly gitDirectory: string | undefined;
}

export interface Discovery {
  readonly place: Place;
  /** Absolute paths of the files that mention Xkit by the plainest of tests, sorted. */
  readonly candidates: readonly string[];
  /** The scripts that git does not search: the untracked ones, or all where there is no git. */
  readonly unsearched: readonly string[];
  readonly skipped: readonly SkippedFile[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the files a run may have to do with: in a work tree the tracked ones and the untracked ones that are not
 * ignored, elsewhere what a walk finds that honours `.gitignore` files. A file that was named is taken in any case.
 * @throws {Refusal} when git is there but refuses to answer
 */
export async function discover(selection: Selection): Promise<Discovery> {
  const { base } = selection;
  const pathspecs = selection.paths.map((path) => relative(base, path) || '.');
  const [place, tracked, untracked] = await Promise.all([
    findPlace(base),
    git([...grepFor(['xkit'], ['-i', '-F']), '--', ...pathspecs], base),
    git(['ls-files', '-z', '--full-name', '--others', '--exclude-standard', '--', ...pathspecs], base),
  ]);
  const found = place.gitDirectory
    ? inWorkTree(place.root, answerOf(tracked), answerOf(untracked))
    : inFolders(selection.paths);
  const unsearched = found.unread.filter(hasScripts);
  return { place, unsearched, problems: found.problems, ...select(found, selection, place.root) };
}

/** @throws {Refusal} when git is there but refuses to answer */
export async function findPlace(base: string): Promise<Place> {
  const answer = await git(
    ['rev-parse', '--is-inside-work-tree', '--absolute-git-dir', '--show-toplevel'],
    base,
  );
  const [inside, gitDirectory, root] = answer.stdout.toString('utf8').split('\n');
  if (answer.code === 0 && inside === 'true' && gitDirectory && root) {
    return { root: resolve(root), gitDirectory: resolve(gitDirectory) };
  }
  // A bare repository or the git directory itself: no work tree, so nothing is under version control here.
  const noTree =
    answer.code === undefined || /not a git repository|must be run in a work tree/.test(answer.stderr);
  if (!noTree) throw new Refusal(`git refuses to answer here: ${answer.stderr}`);
  return { root: base, gitDirectory: undefined };
}

/** `git grep` exits 1 when it found nothing. */
function answerOf({ code, stdout, stderr }: GitAnswer): Buffer[] {
  if (code !== 0 && code !== 1) throw new Refusal(`git could not list the files: ${stderr}`);
  return namesIn(stdout);
}

interface Found {
  /** Files known to mention Xkit, and files nobody has looked into. */
  readonly mentioning: readonly string[];
  readonly unread: readonly string[];
  readonly skipped: readonly SkippedFile[];
  readonly problems: readonly Problem[];
}

function inWorkTree(root: string, tracked: readonly Buffer[], untracked: readonly Buffer[]): Found {
  const skipped: SkippedFile[] = [];
  const absolute = (names: readonly Buffer[]): string[] =>
    names.flatMap((bytes) => {
      const name = readName(bytes);
      if (name === undefined) {
        skipped.push({ path: bytes.toString('latin1'), reason: 'unreadable-name' });
        return [];
      }
      // A nested repository is listed as a folder: it is a project of its own.
      return name.endsWith('/') ? [] : [join(root, name)];
    });
  return { mentioning: absolute(tracked), unread: absolute(untracked), skipped, problems: [] };
}

function inFolders(paths: readonly string[]): Found {
  const walks = paths.filter((path) => lstatSync(path).isDirectory()).map((path) => walk(path));
  return {
    mentioning: [],
    unread: walks.flatMap(({ files }) => files),
    skipped: [],
    problems: walks.flatMap(({ problems }) => problems),
  };
}

function select(
  { mentioning, unread, skipped }: Found,
  selection: Selection,
  root: string,
): Pick<Discovery, 'candidates' | 'skipped'> {
  const belongs = makeFilter(selection);
  const named = selection.paths.filter((path) => lstatSync(path).isFile());
  const candidates = new Set(
    mentioning.filter((path) => belongs(path) && (hasScripts(path) || mentions(path, Infinity))),
  );
  for (const path of [...unread, ...named]) {
    if (!candidates.has(path) && belongs(path) && mentions(path, longestUntracked)) candidates.add(path);
  }
  const inside = (path: string) => toPosix(relative(root, path));
  const vendored = [...candidates].filter((path) => isVendored(inside(path)));
  return {
    candidates: [...candidates].filter((path) => !isVendored(inside(path))).toSorted(),
    skipped: [
      ...skipped.filter(({ path }) => belongs(join(root, path))),
      ...vendored.map((path) => ({ path: inside(path), reason: 'vendored' as const })),
    ],
  };
}

/** Bytes of a file that nobody tracks and that is no script: a longer one is data, not worth reading. */
const longestUntracked = 4_000_000;

/**
 * The same test as `git grep -i -F xkit`, and a sharper one for what is no script. A file that cannot be read is left
 * to the one who will say so; a link to a pipe or a device is not even opened.
 */
function mentions(path: string, longest: number): boolean {
  try {
    const file = statSync(path);
    if (!file.isFile() || (file.size > longest && !hasScripts(path))) return false;
    if (file.size > largestFile) return holdsWord(path);
    const text = readFileSync(path).toString('latin1');
    return /xkit/i.test(text) && (!isText(path, text) || mentionsAddress(text));
  } catch {
    return true;
  }
}
