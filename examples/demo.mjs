// Migrates copies of the examples with jscodeshift, as anyone would, and shows what changed and what was found.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = dirname(fileURLToPath(import.meta.url));
const extensions = 'js,jsx,mjs,cjs,ts,tsx,mts,cts,html,vue,svelte';
const built = new Set(['node_modules', 'dist', '.next', 'demo.mjs']);

const folder = mkdtempSync(join(tmpdir(), 'xkit-contexts-demo-'));
try {
  copyExamples('before');
  copyExamples('after');
  const report = migrate(join(folder, 'after'));
  const diff = compare();
  console.log(diff);
  console.log(report);
  if (!diff || / ERR /.test(report)) throw new Error('The examples were not migrated.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function copyExamples(to) {
  cpSync(examples, join(folder, to), { recursive: true, filter: (path) => !built.has(basename(path)) });
}

/** Runs jscodeshift; its exit code says nothing (it is 0 after errors too), so what it prints is returned. */
function migrate(target) {
  const args = ['jscodeshift', '-t', 'transforms/contexts.ts', `--extensions=${extensions}`, target];
  console.log(`$ npx ${args.join(' ')}\n`);
  const output = execFileSync('npx', ['--no-install', ...args], {
    cwd: dirname(examples),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return output.replaceAll(`${target}/`, '').replaceAll(/^ REP \S+ /gm, '  ');
}

/** The unified diff; git's exit code is 1 when there is one. */
function compare() {
  const colour = process.stdout.isTTY ? 'always' : 'never';
  const args = ['diff', '--no-index', `--color=${colour}`, '--no-prefix', 'before', 'after'];
  return spawnSync('git', args, { cwd: folder, encoding: 'utf8' }).stdout;
}
