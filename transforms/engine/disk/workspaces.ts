import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { foldersAbove, isBelow, readJson, workspacePatterns } from './places';

const known = new Map<string, ReadonlyMap<string, string>>();

/** The folder of a package of the workspace around a file; `undefined` when there is none of that name. */
export function workspacePackage(name: string, from: string, root: string): string | undefined {
  for (const folder of foldersAbove(from)) {
    const found = known.get(folder) ?? findPackages(folder);
    known.set(folder, found);
    if (found.has(name) || folder === root) return found.get(name);
  }
  return undefined;
}

/** The packages of a workspace: their names, and the folders they stand in. */
function findPackages(root: string): ReadonlyMap<string, string> {
  const patterns = workspacePatterns(root);
  const excluded = new Set(patterns.filter(isExclusion).flatMap((pattern) => expand(root, pattern.slice(1))));
  const folders = patterns
    .filter((pattern) => !isExclusion(pattern))
    .flatMap((pattern) => expand(root, pattern));
  const packages = new Map<string, string>();
  for (const folder of folders) {
    const name = readJson(join(folder, 'package.json'))?.name;
    if (typeof name === 'string' && !excluded.has(folder) && !packages.has(name)) packages.set(name, folder);
  }
  return packages;
}

function isExclusion(pattern: string): boolean {
  return pattern.startsWith('!');
}

/** The folders inside the root that a pattern of a workspace means: `packages/*`, `apps/**`, `tools/cli`. */
function expand(root: string, pattern: string): string[] {
  let folders = [root];
  for (const part of pattern.split('/').filter((name) => name !== '' && name !== '.')) {
    const next = folders.flatMap((folder) => step(folder, part)).filter((folder) => isBelow(folder, root));
    folders = [...new Set(next)];
  }
  return folders;
}

function step(folder: string, part: string): string[] {
  if (part === '**') return [folder, ...below(folder, 4)];
  if (!part.includes('*')) return [join(folder, part)];
  return children(folder).filter((child) => isLike(basename(child), part.split('*')));
}

/** Whether a name is made of the pieces in their order, with anything between them. */
function isLike(name: string, pieces: readonly string[]): boolean {
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
    return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= name.length - last.length;
}

function below(folder: string, depth: number): string[] {
  if (depth === 0) return [];
  return children(folder).flatMap((child) => [child].concat(below(child, depth - 1)));
}

function children(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      .map((entry) => join(folder, entry.name));
  } catch {
    return [];
  }
}
