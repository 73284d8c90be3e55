import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contender } from './contenders';
import type { Tree } from './trees';

/** One whole process: seconds of wall clock and of CPU, peak memory in megabytes of its largest process. */
export interface Sample {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

/** What a contender did to the tree. */
export interface Effect {
  /** How many of the files that matter it changed. */
  readonly matterChanged: number;
  /** How many other files it changed. */
  readonly othersChanged: number;
  /** Lines it changed in files that matter not. */
  readonly collateralLines: number;
}

/** Runs a contender once in a folder, timed from outside by GNU time. */
export function runOnce({ name, command }: Contender, folder: string): Sample {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  const report = join(scratch, 'time');
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const done = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', '-o', report, ...command], {
    cwd: folder,
    env: { ...env, NO_COLOR: '1' },
    stdio: 'pipe',
    maxBuffer: 1 << 28,
  });
  if (done.error) throw new Error(`cannot run GNU time (apt-get install time): ${done.error.message}`);
  if (done.status !== 0)
    throw new Error(`${name} exits with ${done.status}: ${String(done.stderr).slice(0, 2000)}`);
  const lines = readFileSync(report, 'utf8').trim().split('\n');
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = (lines.at(-1) ?? '').split(' ').map(Number);
  rmSync(scratch, { recursive: true });
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}

/** Compares a written copy with the tree it was made of. */
export function effectOn(tree: Tree, copy: string): Effect {
  const compared = spawnSync('diff', ['-rq', '--exclude=.git', tree.folder, copy], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const changed = [...compared.stdout.matchAll(/^Files (.*) and .* differ$/gm)].map(([, path]) =>
    (path ?? '').slice(tree.folder.length + 1),
  );
  const matter = new Set(tree.matter);
  const others = changed.filter((path) => !matter.has(path));
  const collateralLines = others.reduce(
    (sum, path) => sum + changedLines(join(tree.folder, path), join(copy, path)),
    0,
  );
  return { matterChanged: changed.length - others.length, othersChanged: others.length, collateralLines };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

function changedLines(before: string, after: string): number {
  const { stdout } = spawnSync('diff', [before, after], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return stdout.split('\n').filter((line) => line.startsWith('>')).length;
}
