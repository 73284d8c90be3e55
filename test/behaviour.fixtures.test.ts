import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findDifferences, usesOldApi } from './behaviour/compare';
import { changeOf, isSkipped, planPair, type Pair, type Skipped } from './behaviour/plan';
import type { Run } from './behaviour/protocol';
import { runJobs } from './behaviour/run';
import { loadFixtures } from './fixtures';

/** How many of each step must at least run: a harness that quietly runs nothing proves nothing. */
const atLeast = ['endpoints', 'context-tokens', 'login-callbacks'].map((step) => ({
  step,
  least: promised(step),
}));

const planned = loadFixtures('{endpoints,context-tokens,login-callbacks,contexts}')
  .map(changeOf)
  .map((change) => (isSkipped(change) ? change : planPair(change, 'fixtures')));
const pairs = planned.filter((plan): plan is Pair => !isSkipped(plan));
let runs: Map<string, Run[]>;

beforeAll(async () => {
  const all = await runJobs(
    pairs.flatMap(({ before, after }) => [before, after]),
    'fixtures',
  );
  runs = groupBy(all, ({ job }) => job);
}, 300_000);

describe('behaves after the migration as before', () => {
  test.each(pairs.map((pair) => [pair.title, pair] as const))('%s', (_, { before, after, declared }) => {
    expect(findDifferences(runsOf(before.name), runsOf(after.name), declared)).toEqual([]);
  });
});

test('enough of every step has really run', () => {
  const idle = pairs.filter(({ before }) => !usesOldApi(runsOf(before.name)));
  const skipped = [
    ...planned.filter((plan): plan is Skipped => isSkipped(plan)),
    ...idle.map(({ title, before }) => ({ title, reason: whyIdle(runsOf(before.name)) })),
  ];
  const ran = pairs.filter((pair) => !idle.includes(pair));
  console.log(listReasons(skipped), countSteps(ran));
  for (const { step, least } of atLeast) {
    expect(countSteps(ran)[step] ?? 0, `fixtures of ${step} that ran`).toBeGreaterThanOrEqual(least);
  }
});

function runsOf(job: string): Run[] {
  return runs.get(job) ?? [];
}

function whyIdle([run]: readonly Run[]): string {
  const [first] = run?.outcomes ?? [];
  if (first?.name !== '(load)') return 'driven, it makes no call of the old API';
  return `does not load: ${(first.threw as { message: string }).message.split('\n')[0]}`;
}

function countSteps(ran: readonly Pair[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { title } of ran) {
    const step = title.split('/')[0] ?? '';
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}

function listReasons(skipped: readonly Skipped[]): string {
  return [...groupBy(skipped, ({ reason }) => reason)]
    .map(([reason, of]) => `${of.length} ${reason}: ${of.map(({ title }) => title).join(', ')}`)
    .join('\n');
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** The number that docs/evidence.md states. */
function promised(step: string): number {
  const page = readFileSync(join(__dirname, '..', 'docs', 'evidence.md'), 'utf8');
  const stated = new RegExp(`^\\| ${step} +\\| +(\\d+) +\\|$`, 'm').exec(page)?.[1];
  if (!stated) throw new Error(`docs/evidence.md does not say how many fixtures of ${step} run`);
  return Number(stated);
}
