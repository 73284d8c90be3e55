import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import type { Place } from './discover';
import { Refusal } from './result';
import { syncFolders } from './replace';

/** One file a run replaces: all that is needed to finish, to clear up, or to take it back. */
export interface JournalEntry {
  /** From the root, with forward slashes. */
  readonly path: string;
  /** The name of the temporary file beside it. */
  readonly temporary: string;
  /** The text before; every file we write is valid UTF-8, so a text holds every byte. */
  readonly before: string;
  /** SHA-256 in hex of every text a run of ours put there: of this run, and of the killed one it went on from. */
  readonly ours: readonly string[];
  /** For a file that did not exist before: the folders that were made for it, the outermost first. */
  readonly madeFolders?: readonly string[];
}

export interface Journal {
  readonly version: 1;
  readonly root: string;
  readonly startedAt: string;
  readonly entries: readonly JournalEntry[];
}

/** A journal on the disk. It is open from before the first byte is written until after the last. */
export interface JournalFile {
  readonly path: string;
  readonly open: boolean;
  readonly journal: Journal;
}

/** Journals of older runs are dropped. */
const keptRuns = 10;
const name = /^run-\d+-[0-9a-f]+(\.open)?\.json$/;

/** In the git directory; without one, in the user's part of the temporary folder. */
export function journalFolder({ root, gitDirectory }: Place): string {
  if (gitDirectory) return join(gitDirectory, 'xkit-contexts');
  return join(tmpdir(), `xkit-contexts-${userInfo().username}`, sha256(root).slice(0, 16));
}

/** The journals of a place, the newest first. One that was never finished writing does not count: nothing was changed. */
export function readJournals(place: Place): JournalFile[] {
  const folder = journalFolder(place);
  return listFolder(folder)
    .filter((file) => name.test(file))
    .toSorted((a, b) => sequence(b) - sequence(a))
    .map((file) => {
      const path = join(folder, file);
      return { path, open: file.endsWith('.open.json'), journal: parseJournal(path) };
    });
}

function parseJournal(path: string): Journal {
  try {
    const journal: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isJournal(journal)) return journal;
  } catch {
    // Told below: journals are written whole, so this one was changed by somebody else.
  }
  throw new Refusal(`the journal ${path} cannot be read; remove it to go on without it`);
}

/** A repository may bring a journal that we never wrote: it must name nothing outside of the project. */
function isJournal(value: unknown): value is Journal {
  const { version, entries } = value as Partial<Journal>;
  return version === 1 && Array.isArray(entries) && entries.every(isEntry);
}

function isEntry(value: Partial<Record<keyof JournalEntry, unknown>>): boolean {
  const { path, temporary, before, ours, madeFolders = [] } = value;
  return (
    leadsInside(path) &&
    typeof temporary === 'string' &&
    /^\.xkit-contexts-[0-9a-z]+\.tmp$/.test(temporary) &&
    typeof before === 'string' &&
    Array.isArray(ours) &&
    Array.isArray(madeFolders) &&
    madeFolders.every(leadsInside)
  );
}

function leadsInside(path: unknown): path is string {
  return typeof path === 'string' && !isAbsolute(path) && !path.split(/[\\/]/).includes('..');
}

/**
 * Puts a journal on the disk, whole, before anything is written to the project.
 * @throws {Refusal} when it cannot be written
 */
export async function openJournal(place: Place, entries: readonly JournalEntry[]): Promise<JournalFile> {
  const folder = prepareJournalFolder(place);
  const latest = Math.max(
    0,
    ...listFolder(folder)
      .filter((file) => name.test(file))
      .map(sequence),
  );
  const path = join(folder, `run-${latest + 1}-${randomBytes(4).toString('hex')}.open.json`);
  const journal: Journal = { version: 1, root: place.root, startedAt: new Date().toISOString(), entries };
  try {
    await writeWhole(path, JSON.stringify(journal));
  } catch (error) {
    throw new Refusal(`the journal cannot be written, so nothing was changed: ${(error as Error).message}`);
  }
  return { path, open: true, journal };
}

/** Says that a run came to its end, and forgets the oldest runs. */
export function closeJournal({ path }: JournalFile): void {
  renameSync(path, path.replace(/\.open\.json$/, '.json'));
  const folder = dirname(path);
  const closed = listFolder(folder).filter((file) => name.test(file) && !file.endsWith('.open.json'));
  for (const file of closed.toSorted((a, b) => sequence(b) - sequence(a)).slice(keptRuns)) {
    rmSync(join(folder, file), { force: true });
  }
}

/** Says that a run is being taken back: killed on the way, it counts as a run that never came to its end. */
export function reopenJournal(file: JournalFile): JournalFile {
  if (file.open) return file;
  const path = file.path.replace(/\.json$/, '.open.json');
  renameSync(file.path, path);
  return { ...file, path, open: true };
}

export function dropJournal({ path }: JournalFile): void {
  rmSync(path, { force: true });
}

/** Keeps of a journal what could not be taken back. */
export async function shortenJournal(file: JournalFile, entries: readonly JournalEntry[]): Promise<void> {
  await writeWhole(file.path, JSON.stringify({ ...file.journal, entries }));
}

/** Whether a run was killed here: its journal is open, or its lock or an unfinished file is left. */
export function hasLitter(place: Place): boolean {
  return listFolder(journalFolder(place)).some((file) => !name.test(file) || file.endsWith('.open.json'));
}

/** Removes what a killed run left in the journal's folder. */
export function clearJournalFolder(place: Place): void {
  const folder = journalFolder(place);
  for (const file of listFolder(folder)) {
    if (file.endsWith('.part')) rmSync(join(folder, file), { force: true });
  }
}

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.part`;
  try {
    const file = await open(part, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  await syncFolders([path]);
}

/**
 * Makes the folder, for the user alone.
 * @throws {Refusal} when it is a link to another place, or when the temporary folder's part belongs to somebody else,
 *   who could then read and forge it
 */
export function prepareJournalFolder(place: Place): string {
  const folder = journalFolder(place);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!lstatSync(folder).isDirectory()) throw new Refusal(`${folder} is a symbolic link; remove it`);
  if (place.gitDirectory || !process.getuid) return folder;
  const owner = lstatSync(dirname(folder));
  if (!owner.isDirectory() || owner.uid !== process.getuid()) {
    throw new Refusal(`${dirname(folder)} belongs to another user; remove it or set TMPDIR`);
  }
  return folder;
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function sequence(file: string): number {
  return Number(/^run-(\d+)-/.exec(file)?.[1] ?? 0);
}
