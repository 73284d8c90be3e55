import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { diskHost } from '../../transforms/engine/disk/host';
import type { Host } from '../../transforms/engine/host';
import { hasWordsOfCalls, maxHops, specifiersIn } from '../../transforms/engine/syntax/modules/reach';
import type { Discovery } from './discover';
import { git, namesIn } from './git';
import { isVendored, makeFilter, readName, type Selection } from './selection';

/**
 * Adds the files that do not mention Xkit but import, over a few modules, one that does: a client, a base URL or an
 * instance. They are looked for by the names of the modules they would import, so the cost goes with the importers
 * and not with the project. Only tracked files of a work tree are found so.
 */
export async function withImporters(discovery: Discovery, selection: Selection): Promise<Discovery> {
  const { place, candidates } = discovery;
  let frontier =
    place.gitDirectory === undefined ? [] : candidates.filter((path) => offersXkit(textOf(path)));
  if (frontier.length === 0) return discovery;

  const host = diskHost();
  const belongs = makeFilter(selection);
  const mentioning = new Set(candidates);
  const leading = new Set(frontier.map(realPath));
  const found: string[] = [];
  for (let hops = 0; hops <= maxHops && frontier.length > 0; hops += 1) {
    const next: string[] = [];
    for (const path of await filesNaming(frontier, place.root)) {
      if (isVendored(path) || leading.has(realPath(path))) continue;
      const text = textOf(path);
      if (!importsAny(text, path, host, leading)) continue;
      leading.add(realPath(path));
      if (exportsSomething(text)) next.push(path);
      if (!mentioning.has(path) && belongs(path) && hasWordsOfCalls(text)) found.push(path);
    }
    frontier = next;
  }
  return { ...discovery, candidates: [...candidates, ...found].toSorted() };
}

/** Whether a module that mentions Xkit hands something of it on. */
function offersXkit(text: string): boolean {
  return exportsSomething(text) && /@xkit-co\/|app\.xkit\.co/.test(text);
}

function exportsSomething(text: string): boolean {
  return /\bexports?\b/.test(text);
}

function importsAny(text: string, path: string, host: Host, modules: ReadonlySet<string>): boolean {
  return specifiersIn(text).some((specifier) => {
    const target = host.resolve(specifier, path);
    return target !== undefined && modules.has(target);
  });
}

/** How many modules are asked for at once: a command line has its limits. */
const atOnce = 200;

/** The tracked files that name any of the modules in quotes, as an import would. */
async function filesNaming(modules: readonly string[], root: string): Promise<string[]> {
  const names = [...new Set(modules.flatMap((path) => namesOf(path, root)))];
  const files = new Set<string>();
  for (let start = 0; start < names.length; start += atOnce) {
    const patterns = names.slice(start, start + atOnce).flatMap((name) => ['-e', name]);
    const { stdout } = await git(['grep', ...grepOptions, ...patterns], root);
    for (const bytes of namesIn(stdout)) files.add(join(root, readName(bytes) ?? ''));
  }
  return [...files];
}

const grepOptions = '-l -z -I -F --full-name --no-color --no-recurse-submodules'.split(' ');

/** How imports may end that mean a file: `/xkit'`, `/xkit.js"`, the folder of an `index`, the package around it. */
function namesOf(path: string, root: string): string[] {
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
