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
  const output = migrate(join(folder, 'after'));
  const findings = findingsIn(output);
  const diff = compare();
  console.log(diff);
  for (const finding of findings) console.log(paragraph(finding));
  console.log(summary(findings));
  if (!diff || !/^0 errors$/m.test(output)) throw new Error(`The examples were not migrated:\n${output}`);
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
    // It colours what it prints where CI is set, terminal or not.
    env: { ...process.env, NO_COLOR: '1' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return output.replaceAll(`${target}/`, '');
}

/** jscodeshift prints a finding as ` REP file place level rule message`. */
function findingsIn(output) {
  return [...output.matchAll(/^ REP \S+ (\S+) (safe|review|manual) (\S+) (.*)$/gm)]
    .map(([, place, level, rule, message]) => ({ place, level, rule, message }))
    .sort((a, b) => a.place.localeCompare(b.place, 'en', { numeric: true }));
}

function paragraph({ place, level, rule, message }) {
  const lines = message.match(/\S(.{0,92}\S)?(?=\s|$)/g) ?? [];
  return [`${level.padEnd(6)}  ${place}  ${rule}`, ...lines.map((line) => `        ${line}`)].join('\n');
}

function summary(findings) {
  const count = (level) => findings.filter((finding) => finding.level === level).length;
  return [
    `\n${findings.length} places: ${count('safe')} safe (migrated, nothing to look at),`,
    `${count('review')} review (migrated, a person should look),`,
    `${count('manual')} manual (left alone, a person must do it)`,
  ].join(' ');
}

/** The unified diff; git's exit code is 1 when there is one. */
function compare() {
  const colour = process.stdout.isTTY ? 'always' : 'never';
  const args = ['diff', '--no-index', `--color=${colour}`, '--no-prefix', 'before', 'after'];
  return spawnSync('git', args, { cwd: folder, encoding: 'utf8' }).stdout;
}
