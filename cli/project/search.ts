import { join } from 'node:path';
import { readFile } from '../../transforms/engine/disk/places';
import { git, grepFor, namesIn, type GitAnswer } from './git';
import { readName } from './selection';

/** The tracked files that git finds any of the patterns in; absolute paths. */
export async function searchTracked(
  root: string,
  patterns: readonly string[],
  options: readonly string[],
): Promise<string[]> {
  return pathsIn(root, await git(grepFor(patterns, options), root));
}

/**
 * The tracked texts in which git finds an expression that means the same to Perl and to POSIX: Perl's are faster, and
 * not every git has them.
 */
export async function searchTexts(root: string, expression: string): Promise<string[]> {
  const search = (kind: '-P' | '-E') => git(grepFor([expression], ['-I', kind]), root);
  const answer = await search('-P');
  const isAnswered = answer.code === 0 || answer.code === 1;
  return pathsIn(root, isAnswered ? answer : await search('-E'));
}

function pathsIn(root: string, { stdout }: GitAnswer): string[] {
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
