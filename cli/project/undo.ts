import { existsSync, readFileSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Place } from './discover';
import {
  clearJournalFolder,
  closeJournal,
  dropJournal,
  hasLitter,
  readJournals,
  reopenJournal,
  sha256,
  shortenJournal,
  type JournalEntry,
  type JournalFile,
} from './journal';
import { withLock } from './lock';
import { replaceFile, syncFolders } from './replace';
import type { Problem } from './result';
import { clearTemporaries, inParallel, temporaryOf } from './write';

export interface Undone {
  /** When the run that was taken back began; `undefined` when there was none. */
  readonly startedAt: string | undefined;
  /** Paths that hold every byte they held before that run. */
  readonly restored: readonly string[];
  /** Paths that were left as they are, with the reason. */
  readonly problems: readonly Problem[];
}

/**
 * Takes the latest run back. A file that somebody edited since is kept and reported, and stays in the journal, so
 * that undo can be run again. Killed on its way, it can be run again too.
 */
export async function undo(place: Place): Promise<Undone> {
  if (readJournals(place).length === 0 && !hasLitter(place))
    return { startedAt: undefined, restored: [], problems: [] };
  return withLock(place, async () => {
    clearJournalFolder(place);
    const journals = readJournals(place);
    const unfinished = journals.filter(({ open }) => open);
    // Runs that were killed are parts of one: each goes on from those before it.
    const parts: Undone[] = [];
    for (const file of unfinished.length > 0 ? unfinished : journals.slice(0, 1)) {
      clearTemporaries(place, file);
      parts.push(await takeBack(place, file));
    }
    const problems = new Map(
      parts.flatMap((part) => part.problems).map((problem) => [problem.path, problem]),
    );
    return {
      startedAt: parts.at(-1)?.startedAt,
      restored: parts.flatMap(({ restored }) => restored).toSorted(),
      problems: [...problems.values()],
    };
  });
}

async function takeBack(place: Place, closed: JournalFile): Promise<Undone> {
  const file = reopenJournal(closed);
  const { startedAt, entries } = file.journal;
  const restored: string[] = [];
  const problems: Problem[] = [];
  await inParallel(entries, async (entry) => {
    try {
      if (await restore(place, entry)) restored.push(entry.path);
    } catch (error) {
      problems.push({ path: entry.path, message: (error as Error).message });
    }
  });
  await syncFolders(restored.map((path) => join(place.root, path)));
  await keepOnly(file, new Set(problems.map(({ path }) => path)));
  return { startedAt, restored: restored.toSorted(), problems };
}

/** What could not be taken back stays in the journal, for another try. */
async function keepOnly(file: JournalFile, paths: ReadonlySet<string | undefined>): Promise<void> {
  if (paths.size === 0) return dropJournal(file);
  await shortenJournal(
    file,
    file.journal.entries.filter(({ path }) => paths.has(path)),
  );
  closeJournal(file);
}

/**
 * @returns whether there was something to restore
 * @throws {Error} that says why the file was left as it is
 */
async function restore(place: Place, entry: JournalEntry): Promise<boolean> {
  const path = join(place.root, entry.path);
  if (entry.madeFolders && !existsSync(path)) return false;
  const current = readFileSync(path);
  const before = Buffer.from(entry.before);
  if (!entry.madeFolders && current.equals(before)) return false;
  if (!entry.ours.includes(sha256(current))) throw new Error('was edited since, so it is kept as it is');
  if (entry.madeFolders) {
    if (realpathSync(dirname(path)) !== dirname(path)) throw new Error('is behind a symbolic link');
    rmSync(path);
    removeEmpty(place, entry.madeFolders);
    return true;
  }
  await replaceFile({ path, temporary: temporaryOf(place, entry), expected: current, next: before });
  return true;
}

/** Removes the folders that were made for a new file, unless something else is in them by now. */
function removeEmpty({ root }: Place, folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      return;
    }
  }
}
