import ignore from 'ignore';
import { statSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
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

/** What holds no text that a person wrote: images, fonts, archives, and what is made from sources. */
const assets =
  'png jpg jpeg gif webp avif ico bmp tif tiff psd woff woff2 ttf otf eot mp3 mp4 m4a mov avi ogg wav webm ' +
  'zip gz tgz bz2 xz zst 7z rar jar war pdf doc docx xls xlsx ppt pptx wasm node exe dll so dylib a o ' +
  'class pyc pyo map';

/** Lock files name packages, never an address. */
const locks =
  'package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock composer.lock ' +
  'gemfile.lock poetry.lock pipfile.lock uv.lock cargo.lock mix.lock go.sum packages.lock.json';
const passedOver = new Set([...assets.split(' ').map((ending) => `.${ending}`), ...locks.split(' ')]);

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
    if (!paths.some((given) => isInside(path, given))) return false;
    if (isPassedOver(path) && !named.has(path)) return false;
    const inside = toPosix(relative(base, path));
    if (included && !included.ignores(inside)) return false;
    return !excluded?.ignores(inside);
  };
}

function isPassedOver(path: string): boolean {
  return passedOver.has(extname(path).toLowerCase()) || passedOver.has(basename(path).toLowerCase());
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
