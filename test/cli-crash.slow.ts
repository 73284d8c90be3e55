import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { builtCommand } from './command';
import { newModule, oldModule } from './old-code';
import { makeRepository, readTree } from './sandbox';

const kills = 200;
const files = 300;
// The moments are random, but the same in every run with one seed.
const seed = Number(process.env['SEED'] ?? 20_260_101);

const command = builtCommand();
const run = ['--steps', 'context-tokens'];

test(`killed at ${kills} moments (seed ${seed}), no file is torn, nothing is lost, and undo is exact`, async () => {
  const random = randomNumbers(seed);
  const names = Array.from({ length: files }, (_, index) => `src/part${index % 7}/f${index}.ts`);
  const texts = (change: string) =>
    names.map((name, index) => [name, index % 2 ? change : 'export {};\n'] as const);
  const folder = makeRepository(Object.fromEntries(texts(oldModule('a'))));
  const old = readTree(folder);
  const migrated = Object.fromEntries(texts(newModule('a')).map(([name, text]) => [name, `644 ${text}`]));
  const whole = await timeOf(folder);
  expect(readTree(folder)).toEqual(migrated);
  command.run(folder, ['undo']);

  const seen = { before: 0, between: 0, after: 0, duringUndo: 0 };
  let written = 0;
  for (let killed = 0; killed < kills; killed += 1) {
    const undoing = written > 0 && random() < 0.4;
    // Most of a run is reading; most of the moments are to be in the rest.
    const whileWriting = random() < 0.7;
    const args = undoing ? ['undo'] : run;
    await runAndKill(folder, args, { whileWriting, after: random() * whole * (whileWriting ? 0.12 : 1) });
    written = countWritten(readTree(folder), old, migrated);
    if (undoing) seen.duringUndo += 1;
    else if (written === 0) seen.before += 1;
    else if (written === files / 2) seen.after += 1;
    else seen.between += 1;
    // Some runs are killed again before anything was set right.
    const next = random();
    if (next < 0.15) expectRun(folder, run, migrated);
    if (next < 0.3) expectRun(folder, ['undo'], old);
    if (next < 0.3) written = 0;
  }
  expectRun(folder, run, migrated);
  expectRun(folder, ['undo'], old);
  // The random moments must have met the writing itself.
  expect(seen.between).toBeGreaterThan(kills / 20);
  console.log(`killed before, amid and after the writing, and in undo: ${JSON.stringify(seen)}`);
});

type Tree = Readonly<Record<string, string>>;

/** Every file is the old one or the new one, to the byte; the only others are temporary files of ours. */
function countWritten(tree: Tree, old: Tree, migrated: Tree): number {
  let written = 0;
  for (const [name, content] of Object.entries(tree)) {
    if (!(name in old)) expect(name).toMatch(/\/\.xkit-contexts-[0-9a-f]+\.tmp$/);
    else if (content !== old[name]) {
      expect(content, `${name} is torn`).toBe(migrated[name]);
      written += 1;
    }
  }
  expect(Object.keys(old).filter((name) => !(name in tree))).toEqual([]);
  return written;
}

/** The run ends well, leaves exactly the tree, and clears all litter. */
function expectRun(folder: string, args: string[], tree: Tree): void {
  expect(command.run(folder, args)).toMatchObject({ code: 0, stderr: '' });
  expect(readTree(folder)).toEqual(tree);
  const journals = join(folder, '.git/xkit-contexts');
  const litter = existsSync(journals)
    ? readdirSync(journals).filter((name) => !/^run-[^.]+\.json$/.test(name))
    : [];
  expect(litter).toEqual([]);
}

/**
 * Kills the command and whatever it started, as a lost machine would: so many milliseconds after its start or, while
 * it is writing, after its journal is there.
 */
async function runAndKill(folder: string, args: string[], moment: { whileWriting: boolean; after: number }) {
  const child = spawn(process.execPath, [command.path(), ...args], {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  if (moment.whileWriting) {
    while (child.exitCode === null && !isWriting(folder)) await sleep(1);
  }
  await sleep(moment.after);
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
  await ended;
}

/** The lock is taken before the first byte is written. What a killed run left of it does not count. */
function isWriting(folder: string): boolean {
  try {
    const holder = Number(readFileSync(join(folder, '.git/xkit-contexts/lock'), 'utf8'));
    return holder > 0 && process.kill(holder, 0);
  } catch {
    return false;
  }
}

/** How long an undisturbed run takes, in milliseconds. */
async function timeOf(folder: string): Promise<number> {
  const start = Date.now();
  expect(command.run(folder, run).code).toBe(0);
  return Date.now() - start;
}

/** A small generator of numbers from 0 to 1 (mulberry32). */
function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
