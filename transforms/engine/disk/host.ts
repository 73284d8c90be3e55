import { dirname, relative, resolve, sep } from 'node:path';
import type { Host } from '../host';
import { findRoot, isBelow, readFile, realPath } from './places';
import { resolverFor } from './resolver';
import { installedVersion } from './versions';

/**
 * The way to neighbours on the disk. It reads each file once, and never one outside the project root or inside
 * `node_modules`, wherever an import or a link points.
 */
export function diskHost(): Host {
  const resolved = new Map<string, string | undefined>();
  const texts = new Map<string, string | undefined>();
  return {
    resolve(specifier, from) {
      const file = resolve(from);
      const key = `${dirname(file)}\0${specifier}`;
      if (!resolved.has(key)) resolved.set(key, resolveInside(specifier, file));
      return resolved.get(key);
    },
    read(path) {
      if (!texts.has(path)) texts.set(path, readFile(path));
      return texts.get(path);
    },
    installedVersion: (packageName, from) => installedVersion(packageName, resolve(from)),
  };
}

function resolveInside(specifier: string, from: string): string | undefined {
  const root = findRoot(from);
  const path = resolverFor(root).resolve(specifier, from);
  return path !== undefined && isInside(path, root) ? path : undefined;
}

function isInside(path: string, root: string): boolean {
  const way = relative(realPath(root), path).split(sep);
  return isBelow(path, realPath(root)) && way[0] !== '' && !way.includes('node_modules');
}
