import { readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Place } from './discover';
import { prepareJournalFolder } from './journal';
import { Refusal } from './result';

/** A run that holds the lock for longer is dead, whoever has its process id now. */
const staleAfter = 10 * 60 * 1000;

/**
 * Keeps two runs from writing to one project at a time. A lock whose holder was killed is taken over.
 * @throws {Refusal} when another run is writing
 */
export async function withLock<Result>(place: Place, work: () => Promise<Result>): Promise<Result> {
  const path = join(prepareJournalFolder(place), 'lock');
  if (isHeld(path))
    throw new Refusal(`another run is writing to this project; if there is none, remove ${path}`);
  rmSync(path, { force: true });
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
  } catch {
    throw new Refusal('another run has just begun to write to this project');
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
    removeIfEmpty(dirname(path));
  }
}

/** Where nothing is kept, nothing is left. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Journals are in it.
  }
}

function isHeld(path: string): boolean {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    return Date.now() - statSync(path).mtimeMs < staleAfter && holder !== process.pid && isAlive(holder);
  } catch {
    return false;
  }
}

function isAlive(processId: number): boolean {
  // An empty lock is one whose holder was killed before it had written its name; 0 would mean our own group.
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
