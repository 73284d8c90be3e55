import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { globSync } from 'glob';

export const root = join(__dirname, '..');
const program = join(root, 'node_modules', 'jscodeshift', 'bin', 'jscodeshift.js');
const extensions = 'js,jsx,mjs,cjs,ts,tsx,mts,cts,html,vue,svelte';

export interface Run {
  /** What jscodeshift printed; its exit code is 0 after most errors, so nothing can be learnt from it. */
  readonly output: string;
  /** The files' findings, `path:line:column level rule …`, paths relative to the target. */
  readonly findings: readonly string[];
}

/** Runs the real jscodeshift over a folder, as a user would. */
export function runJscodeshift(
  target: string,
  { transform = 'transforms/contexts.ts', cwd = root, flags = [] as string[] } = {},
): Run {
  const args = [program, '-t', transform, `--extensions=${extensions}`, ...flags, target];
  // It colours what it prints where CI is set, terminal or not.
  const env = { ...process.env, NO_COLOR: '1' };
  const options = { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { stdout, stderr } = spawnSync(process.execPath, args, options);
  const reports = stdout.matchAll(/^ REP \S+ (.*)$/gm);
  const findings = [...reports].map(([, finding = '']) => finding.replaceAll(`${target}/`, '')).toSorted();
  return { output: stdout + stderr, findings };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'xkit-contexts-'));
}

/** Copies the examples without what their own builds leave. */
export function copyExamples(to: string): void {
  const built = new Set(['node_modules', 'dist', '.next', 'demo.mjs']);
  cpSync(join(root, 'examples'), to, { recursive: true, filter: (path) => !built.has(basename(path)) });
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Every file below a folder by its relative path. */
export function readFiles(folder: string): Map<string, Buffer> {
  const names = globSync('**', { cwd: folder, nodir: true, dot: true, posix: true }).toSorted();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
