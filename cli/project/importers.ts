import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { diskHost } from '../../transforms/engine/disk/host';
import { hasScripts } from '../../transforms/engine/documents/kinds';
import type { Host } from '../../transforms/engine/host';
import {
  exportsSomething,
  hasWordsOfCalls,
  maxHops,
  specifiersIn,
} from '../../transforms/engine/syntax/modules/reach';
import type { Discovery } from './discover';
import { git, namesIn } from './git';
import { isVendored, makeFilter, readName, type Selection } from './selection';
import { findUsersOfSharedBase, setsSharedBase } from './shared-base';

export interface Reach {
  /** With the files that do not mention Xkit but import, over a few modules, one that does. */
  readonly candidates: readonly string[];
  /** The way to neighbours, in both directions. */
  readonly host: Host;
}

/**
 * Finds who imports the files that define a client, a base URL or an instance. They are looked for by the names of
 * the modules they would import, so the cost goes with the importers and not with the project.
 */
export async function withImporters(discovery: Discovery, selection: Selection): Promise<Reach> {
  const { place, candidates, unsearched } = discovery;
  const host = diskHost();
  const belongs = makeFilter(selection);
  const mentioning = new Set(candidates);
  const importers = new Map<string, string[]>();
  const found: string[] = [];
  let frontier = candidates.filter((path) => hasScripts(path) && offersXkit(textOf(path)));
  for (const path of frontier) importers.set(realPath(path), []);
  for (let hops = 0; hops <= maxHops && frontier.length > 0; hops += 1) {
    const next: string[] = [];
    const asked = new Set(frontier.map(realPath));
    for (const path of await filesNaming(frontier, place, unsearched)) {
      if (!hasScripts(path) || isVendored(path)) continue;
      const text = textOf(path);
      const real = realPath(path);
      const targets = targetsOf(text, path, host).filter((target) => target !== real && asked.has(target));
      for (const target of targets) importers.get(target)?.push(real);
      if (targets.length === 0 || importers.has(real)) continue;
      if (exportsSomething(text)) {
        importers.set(real, []);
        next.push(path);
      }
      if (!mentioning.has(path) && belongs(path) && hasWordsOfCalls(text)) {
        mentioning.add(path);
        found.push(path);
      }
    }
    frontier = next;
  }
  if (candidates.some((path) => setsSharedBase(textOf(path)))) {
    const users = await findUsersOfSharedBase(discovery);
    found.push(...users.filter((path) => belongs(path) && !isVendored(path) && !mentioning.has(path)));
  }
  return {
    candidates: [...candidates, ...found].toSorted(),
    host: { ...host, importers: (path) => importers.get(realPath(path)) },
  };
}

/** Whether a module that mentions Xkit hands something of it on. */
function offersXkit(text: string): boolean {
  return exportsSomething(text) && /@xkit-co\/|app\.xkit\.co/.test(text);
}

function targetsOf(text: string, path: string, host: Host): string[] {
  return [...new Set(specifiersIn(text).flatMap((specifier) => host.resolve(specifier, path) ?? []))];
}

/** How many modules are asked for at once: a command line has its limits. */
const atOnce = 200;

/** The files that name any of the modules in quotes, as an import would: as git knows, or by their texts. */
async function filesNaming(
  modules: readonly string[],
  { root, gitDirectory }: Discovery['place'],
  unsearched: readonly string[],
): Promise<string[]> {
  const names = [...new Set(modules.flatMap((path) => namesOf(path, root)))];
  const files = new Set<string>();
  const tracked = gitDirectory === undefined ? [] : names;
  for (let start = 0; start < tracked.length; start += atOnce) {
    const patterns = tracked.slice(start, start + atOnce).flatMap((name) => ['-e', name]);
    const { stdout } = await git(['grep', ...grepOptions, ...patterns], root);
    for (const bytes of namesIn(stdout)) files.add(join(root, readName(bytes) ?? ''));
  }
  for (const path of unsearched) {
    const text = textOf(path);
    if (names.some((name) => text.includes(name))) files.add(path);
  }
  return [...files];
}

const grepOptions = '-l -z -I -F --full-name --no-color --no-textconv --no-recurse-submodules'.split(' ');

/** How imports may end that mean a file: `/xkit'`, `/xkit.js"`, the folder of an `index`, the package around it. */
export function namesOf(path: string, root: string): string[] {
  const stem = basename(path, extname(path)).replace(/\.d$/, '');
  const endings =
    stem === 'index' ? [`/${basename(dirname(path))}`, "'.", '".'] : [`/${stem}`, `'${stem}`, `"${stem}`];
  const packageName = packageAround(path, root);
  const quoted = endings.flatMap((ending) => ["'", '"', '.js', '/'].map((after) => ending + after));
  return packageName === undefined ? quoted : [...quoted, `'${packageName}`, `"${packageName}`];
}

/** The name of the nearest package below the root. */
function packageAround(path: string, root: string): string | undefined {
  for (let folder = dirname(path); folder.length > root.length; folder = dirname(folder)) {
    const name = /"name"\s*:\s*"([^"]+)"/.exec(textOf(join(folder, 'package.json')))?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
