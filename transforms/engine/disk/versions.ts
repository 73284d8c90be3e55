import { join, relative, sep } from 'node:path';
import { findRoot, foldersAbove, readFile, readJson } from './places';

const known = new Map<string, string | undefined>();

/**
 * The version of a package that a file gets: what the nearest lock file says, or else what is installed.
 * `undefined` when neither knows the package.
 */
export function installedVersion(packageName: string, from: string): string | undefined {
  const key = `${packageName}\0${join(from, '..')}`;
  if (!known.has(key)) known.set(key, findVersion(packageName, from));
  return known.get(key);
}

function findVersion(packageName: string, from: string): string | undefined {
  const root = findRoot(from);
  const folders: string[] = [];
  for (const folder of foldersAbove(from)) {
    folders.push(folder);
    if (folder === root) break;
  }
  for (const folder of folders) {
    const locked = lockedVersion(folder, packageName, folders);
    if (locked !== undefined) return locked;
  }
  for (const folder of folders) {
    const installed = readJson(join(folder, 'node_modules', packageName, 'package.json'))?.version;
    if (typeof installed === 'string') return installed;
  }
  return undefined;
}

/** What the lock files of a folder say. `folders` lead from the file up: the nearest package decides among several. */
function lockedVersion(folder: string, packageName: string, folders: readonly string[]): string | undefined {
  const npm = readJson(join(folder, 'package-lock.json')) ?? readJson(join(folder, 'npm-shrinkwrap.json'));
  if (npm) return npmVersion(npm, folder, packageName, folders);
  const pnpm = readFile(join(folder, 'pnpm-lock.yaml'));
  if (pnpm !== undefined) return pnpmVersion(pnpm, folder, packageName, folders);
  const yarn = readFile(join(folder, 'yarn.lock'));
  if (yarn !== undefined) return yarnVersion(yarn, packageName, folders);
  return undefined;
}

interface NpmEntry {
  readonly version?: string;
}

function npmVersion(
  lock: Record<string, unknown>,
  folder: string,
  packageName: string,
  folders: readonly string[],
): string | undefined {
  const packages = lock.packages as Record<string, NpmEntry> | undefined;
  for (const above of folders) {
    const place = [...wayFrom(folder, above), 'node_modules', packageName].join('/');
    const version = packages?.[place]?.version;
    if (version !== undefined) return version;
  }
  return (lock.dependencies as Record<string, NpmEntry> | undefined)?.[packageName]?.version;
}

/** `"@xkit-co/xkit.js@^3.4.2":` (and, since Berry, `@npm:^3.4.2`), then the line with the version. */
function yarnVersion(lock: string, packageName: string, folders: readonly string[]): string | undefined {
  const entries = yarnEntries(lock).filter(
    ({ names, version }) => version !== '' && names.some((name) => name.startsWith(`${packageName}@`)),
  );
  const wanted = folders.map((folder) => rangeIn(folder, packageName)).find((range) => range !== undefined);
  const asked = entries.find(({ names }) =>
    names.some((name) => name === `${packageName}@${wanted}` || name === `${packageName}@npm:${wanted}`),
  );
  return asked?.version ?? oldest(entries.map(({ version }) => version));
}

interface YarnEntry {
  readonly names: readonly string[];
  version: string;
}

/** A line that is not indented names an entry; an indented `version` below it is the entry's. */
function yarnEntries(lock: string): YarnEntry[] {
  const entries: YarnEntry[] = [];
  for (const line of lock.split(/\r?\n/)) {
    if (/^[^\s#]/.test(line) && line.endsWith(':')) {
      entries.push({ names: line.slice(0, -1).replaceAll('"', '').split(/,\s*/), version: '' });
    }
    const version = /^ +version:? "?([^"\s]+)/.exec(line)?.[1];
    const entry = entries.at(-1);
    if (version && entry && entry.version === '') entry.version = version;
  }
  return entries;
}

function pnpmVersion(
  lock: string,
  folder: string,
  packageName: string,
  folders: readonly string[],
): string | undefined {
  for (const above of folders) {
    const place = wayFrom(folder, above).join('/') || '.';
    const version = importedVersion(importerOf(lock, place), packageName);
    if (version !== undefined) return version;
  }
  // A lock file of a single package has no importers; a package of others is among the packages alone.
  const top = importedVersion(lock.split(/^packages:/m)[0] ?? '', packageName);
  const listed = [
    ...lock.matchAll(
      new RegExp(`^ +['"]?/?${escape(packageName)}[@/](\\d+\\.\\d+\\.\\d+[^'":(_\\s]*)`, 'gm'),
    ),
  ];
  return top ?? oldest(listed.map((match) => match[1] ?? ''));
}

/** The lines about one package of the workspace. */
function importerOf(lock: string, place: string): string {
  const lines = lock.split(/\r?\n/);
  const start = lines.findIndex((line) => line === `  ${place}:` || line === `  '${place}':`);
  if (start === -1) return '';
  const rest = lines.slice(start + 1);
  const length = rest.findIndex((line) => /^ {0,2}\S/.test(line));
  return rest.slice(0, length === -1 ? undefined : length).join('\n');
}

/** `'@xkit-co/xkit.js': 3.14.1`, or, since version 6, its `specifier` and `version` on lines of their own. */
function importedVersion(text: string, packageName: string): string | undefined {
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const [, name, value = ''] = /^ +['"]?([^'":\s]+)['"]?:(.*)$/.exec(line) ?? [];
    if (name !== packageName) continue;
    const said = value.trim() || (/^ +version: (.*)$/.exec(lines[index + 2] ?? '')?.[1] ?? '');
    const version = /^['"]?(\d+\.\d+\.\d+[^'":(_\s]*)/.exec(said)?.[1];
    if (version !== undefined) return version;
  }
  return undefined;
}

function rangeIn(folder: string, packageName: string): string | undefined {
  const manifest = readJson(join(folder, 'package.json')) ?? {};
  return ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
    .map((field) => (manifest[field] as Record<string, string> | undefined)?.[packageName])
    .find((range) => range !== undefined);
}

function wayFrom(folder: string, below: string): string[] {
  return relative(folder, below).split(sep).filter(Boolean);
}

function escape(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\/]/g, '\\$&');
}

/** With nothing to choose by, the oldest counts: it is the one that may not do. */
function oldest(versions: readonly string[]): string | undefined {
  return versions.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))[0];
}
