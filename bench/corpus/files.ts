import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentExtensions } from '../../transforms/engine/documents/kinds';

/** Every kind of file that can hold a script. */
const scripts = new RegExp(
  String.raw`\.(?:js|jsx|mjs|cjs|ts|tsx|mts|cts|flow|${documentExtensions.join('|').replaceAll('.', String.raw`\.`)})$`,
);

/** Xkit's own libraries and tools are not foreign code. */
const ours = /[\\/]@xkit-co[\\/]|[\\/]xkit-\d+-\d+-\d+[\\/]/;

/** Every script below a folder, symbolic links not followed, in a stable order; Xkit's own only when asked for. */
export function* scriptsIn(folder: string, wanted = { ours: false }): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted(byName)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* scriptsIn(path, wanted);
    else if (entry.isFile() && scripts.test(entry.name) && (wanted.ours || !ours.test(path))) yield path;
  }
}

/** A file's text; `undefined` when it is larger than anything the engine reads. */
export function textOf(path: string): string | undefined {
  return lstatSync(path).size > 4_000_000 ? undefined : readFileSync(path, 'utf8');
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
