import { posix } from 'node:path';
import type { Host } from '../transforms/engine/host';
import { specifiersIn } from '../transforms/engine/syntax/modules/reach';

/** A project in memory: its files by their absolute paths, and what it has installed. */
export function memoryHost(
  files: Readonly<Record<string, string>>,
  installed: Readonly<Record<string, string>> = {},
): Host {
  return {
    resolve(specifier, from) {
      if (!specifier.startsWith('.')) return undefined;
      const target = posix.join(posix.dirname(from), specifier);
      const endings = [
        '',
        '.ts',
        '.tsx',
        '.mts',
        '.cts',
        '.js',
        '.jsx',
        '.mjs',
        '.cjs',
        '.json',
        '/index.ts',
        '/index.js',
      ];
      return endings.map((ending) => target + ending).find((path) => Object.hasOwn(files, path));
    },
    read: (path) => files[path],
    installedVersion: (name) => installed[name],
  };
}

/** A project in memory that knows who imports whom. */
export function knowingHost(files: Readonly<Record<string, string>>): Host {
  const host = memoryHost(files);
  const imports = (from: string, path: string) =>
    specifiersIn(files[from] ?? '').some((specifier) => host.resolve(specifier, from) === path);
  return { ...host, importers: (path) => Object.keys(files).filter((from) => imports(from, path)) };
}
