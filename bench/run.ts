/**
 * Times whole processes side by side on the same trees, every contender in turn, on a fresh copy each time.
 * `--trees 1,5,20,50` (thousands of files, 12 of which matter), `--busy 2000` (all matter), `--idle 1000` (none
 * does), `--rounds 5`, `--only <pattern>` of contenders. What is measured is kept after every round beside what other
 * runs measured, so that a run may be cut short, and the trees may be run one by one.
 * `--check` runs a small version and exits with 1 when a ratio has got clearly worse.
 */
import { rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { contenders, type Contender, type ContenderName } from './contenders';
import { effectOn, median, runOnce, type Effect, type Sample } from './measure';
import { keepRows, readRows, writeResults } from './results';
import type { Row } from './row';
import { table } from './show';
import { judgeTargets } from './targets';
import { busyTree, freshCopy, idleTree, mixedTree, type Tree } from './trees';

type Chosen = Contender & { readonly name: ContenderName };

/** The ratio that a small run must keep: ours against naive jscodeshift, which has none of our code in it. */
const checkedRatio = 1;

function main(): void {
  const { values } = parseArgs({
    options: {
      trees: { type: 'string', default: '1,5,20,50' },
      busy: { type: 'string', default: '2000' },
      idle: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      check: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
    },
  });
  if (values.check) return check();
  const rounds = Number(values.rounds);
  const chosen = contenders.filter(({ name }) => new RegExp(values.only).test(name));
  if (!values.show) {
    for (const files of numbersIn(values.idle))
      measure(idleTree(files), chosen.filter(isStart), rounds, keepRows);
    for (const thousands of numbersIn(values.trees))
      measure(mixedTree(thousands * 1000), chosen, rounds, keepRows);
    for (const files of numbersIn(values.busy)) measure(busyTree(files), chosen, rounds, keepRows);
  }
  writeResults(readRows());
  console.log(judgeTargets(readRows()));
  console.log(table(readRows()));
}

/** Where nothing matters, what counts is how much longer than an empty Node that takes to find out. */
function isStart({ name }: Chosen): boolean {
  return name === 'xkit-contexts-codemod' || name === 'node -e 0';
}

function numbersIn(list: string): number[] {
  return list.split(',').filter(Boolean).map(Number);
}

function check(): void {
  const chosen = contenders.filter(({ name }) => /^xkit|naive/.test(name));
  const [ours, theirs] = measure(busyTree(200), chosen, 3, () => undefined);
  // Processor time, which other work on the machine does not stretch as it does the clock.
  const ratio = (ours?.cpu ?? Number.NaN) / (theirs?.cpu ?? Number.NaN);
  console.log(`200 files that matter: ${ratio.toFixed(3)} of naive jscodeshift's; allowed ${checkedRatio}`);
  if (!(ratio <= checkedRatio)) process.exitCode = 1;
}

/** @param keep is given what is known after every round */
function measure(
  tree: Tree,
  chosen: readonly Chosen[],
  rounds: number,
  keep: (rows: readonly Row[]) => void,
): Row[] {
  const samples = new Map(chosen.map(({ name }) => [name, [] as Sample[]]));
  const effects = new Map<string, Effect>();
  let rows: Row[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of chosen) {
      const folder = contender.writes ? freshCopy(tree) : tree.folder;
      const sample = runOnce(contender, folder);
      samples.get(contender.name)?.push(sample);
      if (contender.writes) {
        const known = effects.get(contender.name);
        if (!known) effects.set(contender.name, checkedEffect(contender, tree, folder));
        rmSync(folder, { recursive: true });
      }
      console.error(`${tree.name} ${round + 1}/${rounds} ${contender.name}: ${sample.wall.toFixed(2)} s`);
    }
    rows = chosen.map(({ name }) => rowOf(tree, name, samples.get(name) ?? [], effects.get(name)));
    keep(rows);
  }
  return rows;
}

/** A contender that leaves out a file that matters is no contender; what else it changes is counted. */
function checkedEffect({ name }: Chosen, tree: Tree, folder: string): Effect {
  const effect = effectOn(tree, folder);
  if (effect.matterChanged !== tree.matter.length) {
    throw new Error(`${name} changed ${effect.matterChanged} of ${tree.matter.length} files on ${tree.name}`);
  }
  return effect;
}

function rowOf(
  { name: tree, files }: Tree,
  contender: ContenderName,
  runs: readonly Sample[],
  effect: Effect | undefined,
): Row {
  return {
    tree,
    files,
    contender,
    runs: runs.length,
    wall: median(runs.map(({ wall }) => wall)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    memory: median(runs.map(({ memory }) => memory)),
    effect,
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
  };
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${gigabytes} GiB, Node ${process.versions.node}`;
}

main();
