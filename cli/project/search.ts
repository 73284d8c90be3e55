import { join } from 'node:path';
import { readFile } from '../../transforms/engine/disk/places';
import { git, grepFor, namesIn } from './git';
import { readName } from './selection';

/** The tracked files that git finds any of the patterns in; absolute paths. */
export async function searchTracked(
  root: string,
  patterns: readonly string[],
  options: readonly string[],
): Promise<string[]> {
  const { stdout } = await git(grepFor(patterns, options), root);
  return namesIn(stdout).map((bytes) => join(root, readName(bytes) ?? ''));
}

/** A text as a regular expression that means it letter by letter, to git and to JavaScript. */
export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** A file's text; empty when it cannot be read. */
export function textOf(path: string): string {
  return readFile(path) ?? '';
}
