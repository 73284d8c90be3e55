import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mentionsXkit } from '../transforms/engine/mentions';
import { scriptsIn, textOf } from './corpus/files';
import { corpusFolders } from './corpus/packages';
import { helpersOf, matterOf } from './matter';

const cache = join(__dirname, '..', '.cache', 'trees');

export interface Tree {
  readonly name: string;
  readonly folder: string;
  readonly files: number;
  /** The files that use the old API, relative to the folder. */
  readonly matter: readonly string[];
}

/** A git work tree of `files` scripts of other authors, 12 of ours that use the old API among them; a hundredth is untracked. */
export function mixedTree(files: number): Tree {
  const matter = Array.from({ length: 12 }, (_, index) => `app/feature-${index}/xkit-${index}.ts`);
  const tree: Tree = { name: `${files / 1000}k`, folder: join(cache, `mixed-${files}`), files, matter };
  if (existsSync(join(tree.folder, '.git'))) return tree;
  rmSync(tree.folder, { recursive: true, force: true });
  matter.forEach((path, index) => write(tree.folder, path, matterOf(index)));
  let written = matter.length;
  for (const { path, text } of foreignScripts()) {
    if (written === files) break;
    write(tree.folder, join(written % 100 === 0 ? 'untracked' : 'packages', path), text);
    written += 1;
  }
  if (written < files) throw new Error(`the corpus has only ${written} files for a tree of ${files}`);
  commit(tree.folder);
  return tree;
}

/** A git work tree in which every file uses the old API, in all three steps. */
export function busyTree(files: number): Tree {
  const matter = Array.from({ length: files }, (_, index) => `app/area-${index % 50}/xkit-${index}.ts`);
  const tree: Tree = { name: `${files} that matter`, folder: join(cache, `busy-${files}`), files, matter };
  if (existsSync(join(tree.folder, '.git'))) return tree;
  rmSync(tree.folder, { recursive: true, force: true });
  matter.forEach((path, index) => write(tree.folder, path, matterOf(index)));
  commit(tree.folder);
  return tree;
}

/** A git work tree in which no file has to do with Xkit. */
export function idleTree(files: number): Tree {
  const tree: Tree = { name: 'idle', folder: join(cache, `idle-${files}`), files, matter: [] };
  if (existsSync(join(tree.folder, '.git'))) return tree;
  rmSync(tree.folder, { recursive: true, force: true });
  for (let index = 0; index < files; index += 1) {
    write(tree.folder, `app/area-${index % 50}/helpers-${index}.ts`, helpersOf(index));
  }
  commit(tree.folder);
  return tree;
}

/** A copy to write on, at the same depth; removed by the caller. */
export function freshCopy({ folder }: Tree): string {
  const copy = `${folder}.copy`;
  rmSync(copy, { recursive: true, force: true });
  execFileSync('cp', ['-a', folder, copy]);
  // Where the files lie is part of git's index: without this, whoever asks git first would read them all.
  execFileSync('git', ['-C', copy, 'update-index', '-q', '--refresh']);
  return copy;
}

/** Sources of the corpus in a fixed order, the ones that hold the word left out. */
function* foreignScripts(): Generator<{ path: string; text: string }> {
  const [, ...packages] = corpusFolders();
  for (const folder of packages) {
    for (const path of scriptsIn(folder)) {
      if (!/\.(js|jsx|mjs|cjs|ts|tsx)$/.test(path) || path.endsWith('.d.ts')) continue;
      const text = textOf(path);
      if (text === undefined || text.length > 100_000 || mentionsXkit(text)) continue;
      yield { path: path.slice(dirname(folder).length + 1), text };
    }
  }
}

function write(folder: string, path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function commit(folder: string): void {
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
  git('init', '-q');
  git('config', 'user.name', 'bench');
  git('config', 'user.email', 'bench@localhost');
  git('add', 'app', ...(existsSync(join(folder, 'packages')) ? ['packages'] : []));
  git('commit', '-q', '-m', 'tree');
}
