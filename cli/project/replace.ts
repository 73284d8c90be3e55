import { constants, type Stats } from 'node:fs';
import {
  copyFile,
  link,
  lstat,
  open,
  readFile,
  realpath,
  rename,
  rm,
  type FileHandle,
} from 'node:fs/promises';
import { dirname } from 'node:path';

/** What to put in the place of what. */
export interface Replacement {
  /** Absolute. */
  readonly path: string;
  /** An absolute path in the same folder, unused. */
  readonly temporary: string;
  /** What must stand there now: anything else is somebody's newer work. */
  readonly expected: Buffer;
  readonly next: Buffer;
}

/** A file is not as it was when it was read, so it is not touched. */
export class FileChanged extends Error {
  override name = 'FileChanged';
}

/**
 * Replaces a file whole: at any moment the path leads to the old bytes or to the new ones. Mode and owner are kept.
 * @throws {FileChanged} when other bytes stand there now
 * @throws {Error} of the file system, after the temporary file is removed
 */
export async function replaceFile({ path, temporary, expected, next }: Replacement): Promise<void> {
  const stats = await lstat(path);
  if (!stats.isFile()) throw new FileChanged('is no regular file any more');
  await refuseLinked(path);
  if ((stats.mode & 0o222) === 0) throw new Error('is read-only');
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(next);
      await copyAttributes(file, stats);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!expected.equals(await readFile(path)))
      throw new FileChanged('was changed by somebody else meanwhile');
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A folder that is a link now may lead out of the project. */
async function refuseLinked(path: string): Promise<void> {
  const folder = dirname(path);
  if ((await realpath(folder)) !== folder) throw new FileChanged('is behind a symbolic link');
}

/**
 * Puts a new file where there is none; its folder must exist. At any moment there is no file, or the whole of it.
 * @throws {FileChanged} when something stands there by now
 * @throws {Error} of the file system, after the temporary file is removed
 */
export async function createFile({ path, temporary, next }: Omit<Replacement, 'expected'>): Promise<void> {
  await refuseLinked(path);
  try {
    const file = await open(temporary, 'wx', 0o666);
    try {
      await file.writeFile(next);
      await file.sync();
    } finally {
      await file.close();
    }
    await putInPlace(temporary, path);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw isTaken ? new FileChanged('was made by somebody else meanwhile') : error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Unlike a rename, a link never takes the place of what stands there. Some file systems have no links. */
async function putInPlace(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(temporary, path, constants.COPYFILE_EXCL);
  }
}

/** A renamed file is durable only when its folder is. Not every system can do it; nothing is lost where it cannot. */
export async function syncFolders(paths: readonly string[]): Promise<void> {
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    try {
      const handle = await open(folder, 'r');
      await handle.sync().finally(() => handle.close());
    } catch {
      continue;
    }
  }
}

async function copyAttributes(file: FileHandle, stats: Stats): Promise<void> {
  const own = await file.stat();
  if (own.uid !== stats.uid || own.gid !== stats.gid) {
    try {
      await file.chown(stats.uid, stats.gid);
    } catch {
      // Only the owner's group, or nothing, can be kept by an ordinary user.
    }
  }
  // After chown, which clears the set-user-id bits.
  await file.chmod(stats.mode & 0o7777);
}
