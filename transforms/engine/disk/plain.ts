import { statSync, type Stats } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { foldersAbove, readFile } from './places';

/** A file, for certain; nothing, for certain; or a case for the whole resolver. */
export type PlainAnswer = { readonly path: string | undefined } | 'unclear';

const nowhere: PlainAnswer = { path: undefined };
const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.d.ts'];

/** TypeScript imports its sources by the names they will have. */
const sourcesOf: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/** A relative path, tried in the order of the whole resolver; a folder with a manifest of its own is left to that. */
export function resolveRelative(specifier: string, from: string): PlainAnswer {
  const target = join(dirname(from), specifier);
  const candidates = endsInSlash(specifier) ? [] : filesFor(target);
  const file = candidates.find((path) => stat(path)?.isFile());
  if (file !== undefined) return { path: file };
  if (!stat(target)?.isDirectory()) return nowhere;
  if (stat(join(target, 'package.json'))) return 'unclear';
  return {
    path: extensions
      .map((extension) => join(target, `index${extension}`))
      .find((path) => stat(path)?.isFile()),
  };
}

function filesFor(target: string): string[] {
  const [, stem, extension = ''] = /^(.*?)(\.[cm]?jsx?)?$/s.exec(target) ?? [];
  const sources = (sourcesOf[extension] ?? []).map((source) => `${stem}${source}`);
  return [...sources, target, ...extensions.map((added) => target + added)];
}

function endsInSlash(specifier: string): boolean {
  return /(^|\/)\.{0,2}$/.test(specifier);
}

/**
 * A package that nothing of the project can stand for: it is not `#private`, not under `@/`, no configuration maps
 * names, and no workspace has packages.
 */
export function isForeignPackage(
  specifier: string,
  from: string,
  root: string,
  config: string | undefined,
): boolean {
  if (isBuiltin(specifier)) return true;
  if (/^[#@~]\/|^#/.test(specifier)) return false;
  return !mapsNames(config) && !hasOwnPackages(from, root);
}

const mapping = new Map<string, boolean>();

function mapsNames(config: string | undefined): boolean {
  if (config === undefined) return false;
  const known = mapping.get(config) ?? /"(paths|baseUrl|extends|references)"/.test(readFile(config) ?? '');
  mapping.set(config, known);
  return known;
}

const ownPackages = new Map<string, boolean>();

/** Whether a manifest up to the root names packages by their folders, or exports the package to itself. */
function hasOwnPackages(from: string, root: string): boolean {
  const folder = dirname(from);
  const known = ownPackages.get(folder);
  if (known !== undefined) return known;
  let found = false;
  for (const above of foldersAbove(from)) {
    const manifest = readFile(join(above, 'package.json')) ?? '';
    found ||= /"(workspaces|exports)"\s*:|"(file|link|portal|workspace):/.test(manifest);
    found ||= stat(join(above, 'pnpm-workspace.yaml')) !== undefined;
    if (above === root) break;
  }
  ownPackages.set(folder, found);
  return found;
}

/** `undefined` for what is not there, or lies under what is no folder. */
function stat(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
