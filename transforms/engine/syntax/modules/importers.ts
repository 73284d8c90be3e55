import { basename } from 'node:path';
import type { Host } from '../../host';
import { load } from '../modules';
import type { Program } from '../program';
import { exportsSomething, maxHops } from './reach';

/** A module that imports another, over re-exports too. */
export interface Importer {
  readonly text: string;
  /** `undefined` when it is no script, or does not parse. */
  readonly program: Program | undefined;
}

/**
 * The modules that import a program, and those that import them in turn. They see the program as it is now, in a copy
 * of its own: nodes are not shared, places are.
 * @returns `undefined` when nobody looked for importers
 */
export function importersOf(program: Program): Importer[] | undefined {
  const { host } = program;
  if (!host?.importers) return undefined;
  const own = resolvedPath(program, host);
  const view: Host = { ...host, read: (path) => (path === own ? program.text : host.read(path)) };
  const found = new Map<string, Importer>();
  let frontier: readonly string[] = [own];
  for (let hops = 0; hops <= maxHops; hops += 1) {
    const next: string[] = [];
    for (const path of frontier) {
      const importers = host.importers(path);
      if (!importers) return undefined;
      for (const importer of importers) {
        if (importer === own || found.has(importer)) continue;
        const text = view.read(importer) ?? '';
        found.set(importer, { text, program: load(importer, view) });
        if (exportsSomething(text)) next.push(importer);
      }
    }
    frontier = next;
  }
  return [...found.values()];
}

function resolvedPath({ path }: Program, host: Host): string {
  return host.resolve(`./${basename(path)}`, path) ?? path;
}

/** Whether a node's home is the copy of a program that its importers see. */
export function isCopyOf(copy: Program, program: Program): boolean {
  return copy.text === program.text && basename(copy.path) === basename(program.path);
}
