import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Place } from './discover';
import {
  clearJournalFolder,
  closeJournal,
  dropJournal,
  hasLitter,
  openJournal,
  readJournals,
  shortenJournal,
  sha256,
  type JournalEntry,
  type JournalFile,
} from './journal';
import { withLock } from './lock';
import { createFile, FileChanged, replaceFile, syncFolders } from './replace';
import type { FileResult, Problem } from './result';

/** How many files are written at a time: enough to overlap the waiting for the disk. */
const atOnce = 8;

export interface Written {
  /** The paths that were written. */
  readonly paths: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Writes the changed files. The journal is on the disk before the first of them, so that a run killed at any moment
 * can be taken back; what an earlier killed run had written is taken into it.
 */
export async function writeProject(place: Place, files: readonly FileResult[]): Promise<Written> {
  return withLock(place, async () => {
    clearJournalFolder(place);
    const unfinished = readJournals(place).filter(({ open }) => open);
    for (const file of unfinished) clearTemporaries(place, file);
    const own = files.map((file) => entryOf(place, file));
    const entries = takeOver(place, unfinished, own);
    const journal = await openJournal(place, [...entries.values()]);
    for (const file of unfinished) dropJournal(file);

    const problems: Problem[] = [];
    await inParallel(files, async (file) => {
      const entry = entries.get(file.path) ?? entryOf(place, file);
      try {
        await writeFile(place, file, entry);
      } catch (error) {
        problems.push({ path: file.path, message: `cannot be written: ${(error as Error).message}` });
      }
    });
    const failed = new Set(problems.map(({ path }) => path));
    const paths = new Set(files.map(({ path }) => path).filter((path) => !failed.has(path)));
    await syncFolders([...paths].map((path) => join(place.root, path)));
    if (failed.size > 0)
      await shortenJournal(
        journal,
        journal.journal.entries.filter(({ path }) => !failed.has(path)),
      );
    closeJournal(journal);
    return { paths, problems };
  });
}

async function writeFile(place: Place, { path, ...file }: FileResult, entry: JournalEntry): Promise<void> {
  const target = join(place.root, path);
  const temporary = temporaryOf(place, entry);
  const next = Buffer.from(file.after);
  if (!file.isNew) {
    await replaceFile({ path: target, temporary, expected: Buffer.from(file.before), next });
    return;
  }
  makeFolders(place, dirname(target));
  await createFile({ path: target, temporary, next });
}

/** Makes what is missing of a folder, unless a link on the way leads somewhere else. */
function makeFolders({ root }: Place, folder: string): void {
  let existing = folder;
  while (!existsSync(existing) && existing !== root) existing = dirname(existing);
  if (realpathSync(existing) !== existing) throw new FileChanged('is behind a symbolic link');
  mkdirSync(folder, { recursive: true });
}

/** Clears up after killed runs when there is nothing to write; their files stay undoable. */
export async function clearUp(place: Place): Promise<void> {
  if (!hasLitter(place)) return;
  await withLock(place, async () => {
    clearJournalFolder(place);
    for (const file of readJournals(place).filter(({ open }) => open)) {
      clearTemporaries(place, file);
      closeJournal(file);
    }
  });
}

/** The SHA-256 of every text that a run of ours left in a file, by path: such a file is not somebody's own work. */
export function ownTexts(place: Place): Map<string, Set<string>> {
  const own = new Map<string, Set<string>>();
  for (const { journal } of readJournals(place)) {
    for (const { path, ours } of journal.entries) own.set(path, new Set([...(own.get(path) ?? []), ...ours]));
  }
  return own;
}

export function clearTemporaries({ root }: Place, { journal }: JournalFile): void {
  for (const { path, temporary } of journal.entries) {
    rmSync(join(root, dirname(path), temporary), { force: true });
  }
}

export function temporaryOf({ root }: Place, { path, temporary }: JournalEntry): string {
  return join(root, dirname(path), temporary);
}

export async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function entryOf({ root }: Place, { path, before, after, isNew }: FileResult): JournalEntry {
  return {
    path,
    temporary: `.xkit-contexts-${randomBytes(6).toString('hex')}.tmp`,
    before,
    ours: [sha256(after)],
    ...(isNew && { madeFolders: missingFolders(root, path) }),
  };
}

/** The folders on the way to a file that do not exist, the outermost first. */
function missingFolders(root: string, path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return folders.filter((folder) => !existsSync(join(root, folder)));
}

/** What killed runs had written joins this run's entries; a file of both keeps the text before the first of them. */
function takeOver(
  { root }: Place,
  unfinished: readonly JournalFile[],
  own: readonly JournalEntry[],
): Map<string, JournalEntry> {
  const entries = new Map(own.map((entry) => [entry.path, entry]));
  for (const earlier of unfinished.flatMap(({ journal }) => journal.entries)) {
    const later = entries.get(earlier.path);
    if (later && earlier.ours.includes(sha256(later.before))) {
      const ours = [...earlier.ours, ...later.ours];
      const { before, madeFolders } = earlier;
      entries.set(earlier.path, { ...later, before, ours, ...(madeFolders && { madeFolders }) });
    } else if (!later && earlier.ours.includes(hashOf(join(root, earlier.path)) ?? '')) {
      entries.set(earlier.path, earlier);
    }
  }
  return entries;
}

export function hashOf(path: string): string | undefined {
  try {
    return sha256(readFileSync(path));
  } catch {
    return undefined;
  }
}
