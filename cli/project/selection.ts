import ignore from 'ignore';
import { statSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { documentExtensions } from '../../transforms/engine/documents/kinds';
import { Refusal } from './result';

/** What a run is told of the files it is about. */
export interface Selection {
  /** The real path of the folder that patterns are read from: the working folder, or what holds all the paths. */
  readonly base: string;
  /** Real paths of files and folders; the base alone when none were given. */
  readonly paths: readonly string[];
  /** Patterns in the form of a .gitignore file. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** The endings of files that are a script, or carry one. */
const extensions = [...'js jsx mjs cjs es6 es ts tsx mts cts'.split(' '), ...documentExtensions];
const scriptName = new RegExp(`\\.(${extensions.join('|').replaceAll('.', String.raw`\.`)})$`, 'i');

/** Whether a file is a script or carries one, by its ending. */
export function isScriptName(path: string): boolean {
  return scriptName.test(path);
}

const vendored = new Set(['node_modules', 'bower_components', '.git', '.hg', '.svn', '.yarn']);

/** @throws {Refusal} for a path that does not exist, or that leads out of the folder by a symbolic link */
export function selectPaths(
  folder: string,
  given: { paths?: readonly string[]; include?: readonly string[]; exclude?: readonly string[] },
): Selection {
  const here = realpathSync(folder);
  const paths = (given.paths?.length ? given.paths : ['.']).map((path) => realPath(folder, here, path));
  const base = paths.every((path) => isInside(path, here)) ? here : commonFolder(paths);
  return { base, paths, include: given.include ?? [], exclude: given.exclude ?? [] };
}

function realPath(folder: string, here: string, path: string): string {
  let real: string;
  try {
    real = realpathSync(resolve(folder, path));
  } catch {
    const hint = /[*?[{]/.test(path) ? ` (for a pattern, use --include ${JSON.stringify(path)})` : '';
    throw new Refusal(`no such file or folder: ${path}${hint}`);
  }
  if (isInside(resolve(folder, path), resolve(folder)) && !isInside(real, here)) {
    throw new Refusal(`${path} is a symbolic link that leads out of this folder; name its target to mean it`);
  }
  return real;
}

export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function commonFolder(paths: readonly string[]): string {
  let common = folderOf(paths[0] ?? '.');
  while (!paths.every((path) => isInside(path, common))) common = dirname(common);
  return common;
}

function folderOf(path: string): string {
  return statSync(path).isDirectory() ? path : dirname(path);
}

/** Whether a file belongs to the run, by its absolute path alone. */
export function makeFilter({ base, paths, include, exclude }: Selection): (path: string) => boolean {
  const named = new Set(paths);
  const included = include.length > 0 ? ignore().add([...include]) : undefined;
  const excluded = exclude.length > 0 ? ignore().add([...exclude]) : undefined;
  return (path) => {
    if (!isScriptName(path) && !named.has(path)) return false;
    const inside = toPosix(relative(base, path));
    if (included && !included.ignores(inside)) return false;
    return !excluded?.ignores(inside);
  };
}

/** Folders that hold other people's files. */
export function isVendored(path: string): boolean {
  return path.split('/').some((part) => vendored.has(part));
}

export function isVendoredFolder(name: string): boolean {
  return vendored.has(name);
}

export function toPosix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** A file name as bytes, in text; `undefined` when the bytes are no text. */
export function readName(name: Buffer): string | undefined {
  const text = name.toString('utf8');
  return text.includes('\uFFFD') && !Buffer.from(text).equals(name) ? undefined : text;
}
