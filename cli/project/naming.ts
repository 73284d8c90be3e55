import { basename, dirname, extname, join } from 'node:path';
import { specifiersIn } from '../../transforms/engine/syntax/modules/reach';
import type { Place } from './discover';
import { literally, searchTexts, textOf } from './search';

/** How many modules git is asked for by name: with more of them it looks for every import. */
const maxNamed = 200;

/**
 * The files that may import any of the modules, by how their imports end; whether they do is for a resolver to say.
 * @param unsearched the files of the project that git cannot search
 */
export async function filesNaming(
  modules: readonly string[],
  { root, gitDirectory }: Place,
  unsearched: readonly string[],
): Promise<string[]> {
  const means = meaningOf(modules, root);
  const tracked = gitDirectory === undefined ? [] : await searchFor(modules, root);
  return [...tracked, ...unsearched].filter((path) => specifiersIn(textOf(path)).some(means));
}

/** One expression for all modules: git takes as long as for one, and several times as long for several. */
function searchFor(modules: readonly string[], root: string): Promise<string[]> {
  const pattern = modules.length > maxNamed ? 'import|require|from' : patternFor(modules, root);
  return searchTexts(root, pattern);
}

function patternFor(modules: readonly string[], root: string): string {
  const names = modules.map((path) => (isIndex(path) ? basename(dirname(path)) : stemOf(path)));
  const packages = modules.flatMap((path) => packageAround(path, root) ?? []);
  return [
    `[/'"](${alternatives(names)})(/index)?([.][a-z]+)?/?['"]`,
    ...(modules.some(isIndex) ? [`['"/][.][.]?/?(index)?([.][a-z]+)?['"]`] : []),
    ...(packages.length > 0 ? [`['"](${alternatives(packages)})[/'"]`] : []),
  ].join('|');
}

function alternatives(names: readonly string[]): string {
  return [...new Set(names)].map(literally).join('|');
}

/** Whether a specifier ends as an import of one of the modules would: in its name, or its folder's, or its package's. */
function meaningOf(modules: readonly string[], root: string): (specifier: string) => boolean {
  const names = new Set<string>();
  const packages = new Set<string>();
  for (const path of modules) {
    const folderNames = isIndex(path) ? [basename(dirname(path)), '.', '..', ''] : [];
    for (const name of [stemOf(path), ...folderNames]) names.add(name);
    const packageName = packageAround(path, root);
    if (packageName !== undefined) packages.add(packageName);
  }
  return (specifier) => {
    const last = specifier.slice(specifier.lastIndexOf('/') + 1);
    if (names.has(last) || names.has(last.replace(/\.[^.]+$/, ''))) return true;
    const [scope = '', name = ''] = specifier.split('/');
    return packages.has(scope) || packages.has(`${scope}/${name}`);
  };
}

/** How imports may end that mean a file: `/xkit'`, `/xkit.js"`, the folder of an `index`, the package around it. */
export function namesOf(path: string, root: string): string[] {
  const stem = stemOf(path);
  const endings = isIndex(path)
    ? [`/${basename(dirname(path))}`, "'.", '".']
    : [`/${stem}`, `'${stem}`, `"${stem}`];
  const packageName = packageAround(path, root);
  const quoted = endings.flatMap((ending) => ["'", '"', '.js', '/'].map((after) => ending + after));
  return packageName === undefined ? quoted : [...quoted, `'${packageName}`, `"${packageName}`];
}

function isIndex(path: string): boolean {
  return stemOf(path) === 'index';
}

function stemOf(path: string): string {
  return basename(path, extname(path)).replace(/\.d$/, '');
}

/** The name of the nearest package below the root. */
function packageAround(path: string, root: string): string | undefined {
  for (let folder = dirname(path); folder.length > root.length; folder = dirname(folder)) {
    const name = /"name"\s*:\s*"([^"]+)"/.exec(textOf(join(folder, 'package.json')))?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}
