import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** The folders from a file's own up to the top of the disk. */
export function* foldersAbove(file: string): Generator<string> {
  for (let folder = dirname(file), above = dirname(folder); ; folder = above, above = dirname(folder)) {
    yield folder;
    if (above === folder) return;
  }
}

const roots = new Map<string, string>();

/**
 * The root of the project a file belongs to: the repository, or else the workspace or the package around it, or else
 * the working directory or the file's own folder.
 */
export function findRoot(file: string): string {
  const folder = dirname(file);
  const known = roots.get(folder);
  if (known !== undefined) return known;
  const root = findRootAbove(file);
  roots.set(folder, root);
  return root;
}

function findRootAbove(file: string): string {
  const above = [...foldersAbove(file)];
  const repository = above.find((folder) => existsSync(join(folder, '.git')));
  if (repository !== undefined) return repository;
  const packages = above.filter((folder) => existsSync(join(folder, 'package.json')));
  const workspace = packages.find((folder) => workspacePatterns(folder).length > 0);
  const [nearest] = packages;
  if (workspace ?? nearest) return (workspace ?? nearest)!;
  return above.includes(process.cwd()) ? process.cwd() : dirname(file);
}

/** The patterns a workspace names its packages by; none for a folder that is no workspace. */
export function workspacePatterns(folder: string): readonly string[] {
  const { workspaces } = readJson(join(folder, 'package.json')) ?? {};
  const named = Array.isArray(workspaces)
    ? workspaces
    : (workspaces as { packages?: unknown } | undefined)?.packages;
  if (Array.isArray(named)) return named.filter((pattern) => typeof pattern === 'string');
  return pnpmPatterns(readFile(join(folder, 'pnpm-workspace.yaml')) ?? '');
}

/** The list under `packages:`. */
function pnpmPatterns(yaml: string): string[] {
  const list = /^packages:[^\S\n]*\n((?:[^\S\n]*(?:-.*|#.*)?\n?)*)/m.exec(yaml)?.[1] ?? '';
  return list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('-'))
    .map((line) => (line.slice(1).split('#', 1)[0] ?? '').replaceAll(/['"]/g, '').trim());
}

export function readJson(path: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(readFile(path) ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes that are read of one file at most: lock files are the longest of those that are read here. */
const largest = 64 * 2 ** 20;

/** The text of a regular file of a bearable size; of a pipe, say, there would be no end. */
export function readFile(path: string): string | undefined {
  try {
    const file = statSync(path);
    if (!file.isFile() || file.size > largest) return undefined;
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether a path is a folder or lies below it, as the paths are spelled. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

/** Where links lead; the path itself when it is gone. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
