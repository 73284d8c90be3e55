import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { foldersAbove, readJson, workspacePatterns } from './places';

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

/** The folders a pattern of a workspace means: `packages/*`, `apps/**`, `tools/cli`. */
function expand(root: string, pattern: string): string[] {
  let folders = [root];
  for (const part of pattern.split('/').filter((name) => name !== '' && name !== '.')) {
    if (part === '**') folders = folders.flatMap((folder) => [folder, ...below(folder, 4)]);
    else if (part.includes('*'))
      folders = folders.flatMap((folder) => children(folder).filter(matcher(part)));
    else folders = folders.map((folder) => join(folder, part));
  }
  return folders;
}

function matcher(part: string): (folder: string) => boolean {
  const source = part.split('*').map((text) => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`[/\\\\]${source.join('[^/\\\\]*')}$`);
  return (folder) => expression.test(folder);
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
