import { closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs';

/** Bytes that are read of one file at most; a source file is a thousand times smaller. */
export const largestFile = 64 * 2 ** 20;

/**
 * Makes a test, for one run, of whether a folder, or one above it, is a symbolic link: what stands in it is somewhere
 * else then, perhaps outside of the project.
 */
export function linkTest(): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  return (folder) => {
    const answer = known.get(folder) ?? realpathSync(folder) !== folder;
    known.set(folder, answer);
    return answer;
  };
}

const chunkSize = 2 ** 20;

/** Whether the word is anywhere in a file of any size; as much is read as it held at the beginning, piece by piece. */
export function holdsWord(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(chunkSize);
    let tail = '';
    for (let left = fstatSync(file).size; left > 0;) {
      const read = readSync(file, chunk, 0, Math.min(left, chunkSize), null);
      if (read === 0) return false;
      const text = tail + chunk.toString('latin1', 0, read);
      if (/xkit/i.test(text)) return true;
      tail = text.slice(-3);
      left -= read;
    }
    return false;
  } finally {
    closeSync(file);
  }
}
