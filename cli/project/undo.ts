import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './discover';
import {
  clearJournalFolder,
  dropJournal,
  readJournals,
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
  if (readJournals(place).length === 0) return { startedAt: undefined, restored: [], problems: [] };
  return withLock(place, async () => {
    clearJournalFolder(place);
    let last: Undone | undefined;
    for (const file of readJournals(place)) {
      clearTemporaries(place, file);
      last = await takeBack(place, file);
      // A killed run may have changed nothing, or be part of a later one already.
      if (!file.open || last.restored.length > 0 || last.problems.length > 0) break;
    }
    return last ?? { startedAt: undefined, restored: [], problems: [] };
  });
}

async function takeBack(place: Place, file: JournalFile): Promise<Undone> {
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
  const kept = new Set(problems.map(({ path }) => path));
  if (kept.size > 0)
    await shortenJournal(
      file,
      entries.filter(({ path }) => kept.has(path)),
    );
  else dropJournal(file);
  return { startedAt, restored: restored.toSorted(), problems };
}

/**
 * @returns whether there was something to restore
 * @throws {Error} that says why the file was left as it is
 */
async function restore(place: Place, entry: JournalEntry): Promise<boolean> {
  const path = join(place.root, entry.path);
  const current = readFileSync(path);
  const before = Buffer.from(entry.before);
  if (current.equals(before)) return false;
  if (!entry.ours.includes(sha256(current))) throw new Error('was edited since, so it is kept as it is');
  await replaceFile({ path, temporary: temporaryOf(place, entry), expected: current, next: before });
  return true;
}
