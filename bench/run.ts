/**
 * Times whole processes side by side on the same trees, every contender in turn, on a fresh copy each time.
 * `--trees 1,5,20,50` (thousands of files), `--busy 2000`, `--pairs 5`; `--check` runs a small version and exits
 * with 1 when a ratio has got clearly worse.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contenders, type Contender, type ContenderName } from './contenders';
import { effectOn, median, runOnce, type Effect, type Sample } from './measure';
import type { Row } from './row';
import { plot, table } from './show';
import { busyTree, freshCopy, mixedTree, type Tree } from './trees';

const results = join(__dirname, 'results');

/** The ratio that a small run must keep: ours against jscodeshift with our own transform, measured at 0.06. */
const checkedRatio = 0.25;

function main(): void {
  const { values } = parseArgs({
    options: {
      trees: { type: 'string', default: '1,5,20,50' },
      busy: { type: 'string', default: '2000' },
      pairs: { type: 'string', default: '5' },
      check: { type: 'boolean', default: false },
    },
  });
  if (values.check) return check();
  const trees = [
    ...values.trees
      .split(',')
      .filter(Boolean)
      .map((thousands) => mixedTree(Number(thousands) * 1000)),
    ...values.busy
      .split(',')
      .filter(Boolean)
      .map((files) => busyTree(Number(files))),
  ];
  const rows = trees.flatMap((tree) => measure(tree, contenders, Number(values.pairs)));
  const report = { date: new Date().toISOString().slice(0, 10), machine: machine(), rows };
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(results, 'bench.svg'), plot(rows));
  writeFileSync(join(results, 'bench.md'), table(report));
  console.log(table(report));
}

function check(): void {
  const chosen = contenders.filter(({ name }) => /^xkit|our transform/.test(name));
  const [ours, theirs] = measure(busyTree(200), chosen, 3);
  const ratio = (ours?.wall ?? Number.NaN) / (theirs?.wall ?? Number.NaN);
  console.log(`200 files that matter: ${ratio.toFixed(3)} of jscodeshift's time; allowed ${checkedRatio}`);
  if (!(ratio <= checkedRatio)) process.exitCode = 1;
}

function measure(tree: Tree, chosen: readonly (Contender & { name: ContenderName })[], pairs: number): Row[] {
  const samples = new Map(chosen.map(({ name }) => [name, [] as Sample[]]));
  const effects = new Map<string, Effect>();
  for (let round = 0; round < pairs; round += 1) {
    for (const contender of chosen) {
      const folder = contender.writes ? freshCopy(tree) : tree.folder;
      const sample = runOnce(contender, folder);
      samples.get(contender.name)?.push(sample);
      if (contender.writes) {
        if (!effects.has(contender.name)) effects.set(contender.name, effectOn(tree, folder));
        rmSync(folder, { recursive: true });
      }
      console.error(`${tree.name} ${round + 1}/${pairs} ${contender.name}: ${sample.wall.toFixed(2)} s`);
    }
  }
  return chosen.map(({ name }) => {
    const runs = samples.get(name) ?? [];
    return {
      tree: tree.name,
      files: tree.files,
      contender: name,
      runs: runs.length,
      wall: median(runs.map(({ wall }) => wall)),
      cpu: median(runs.map(({ cpu }) => cpu)),
      memory: median(runs.map(({ memory }) => memory)),
      effect: effects.get(name),
    };
  });
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${gigabytes} GiB, Node ${process.versions.node}`;
}

main();
