import { beforeAll, describe, expect, test } from 'vitest';
import { findDifferences, usesOldApi } from './behaviour/compare';
import { mutations, type Mutation } from './behaviour/mutations';
import { changeOf, isSkipped, planPair, type Change, type Pair } from './behaviour/plan';
import type { Run } from './behaviour/protocol';
import { runJobs } from './behaviour/run';
import { loadFixtures } from './fixtures';

/** Fixtures tried for each mutation; of them, those that can be driven count. */
const tried = 10;
const leastCaught = 4;

const changes = loadFixtures('{endpoints,context-tokens,login-callbacks}')
  .map(changeOf)
  .filter((change): change is Change => !isSkipped(change))
  // What is left to a person may stay old, so it proves nothing here.
  .filter(({ declared }) => !declared.manual);
const spoiled = new Map(mutations.map((mutation) => [mutation, spoil(mutation)]));
let runs: readonly Run[];

beforeAll(async () => {
  runs = await runJobs(
    [...spoiled.values()].flat().flatMap(({ before, after }) => [before, after]),
    'mutants',
  );
}, 300_000);

describe('a wrong output of a fixture is caught', () => {
  test.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
    const pairs = (spoiled.get(mutation) ?? []).filter(({ before }) => usesOldApi(runsOf(before.name)));
    const missed = pairs.filter(
      ({ before, after, declared }) =>
        findDifferences(runsOf(before.name), runsOf(after.name), declared).length === 0,
    );
    expect(missed.map(({ title }) => title)).toEqual([]);
    expect(pairs.length).toBeGreaterThanOrEqual(leastCaught);
  });
});

function spoil({ name, step, spoil: spoilText }: Mutation): Pair[] {
  return changes
    .filter(({ title }) => title.startsWith(step ?? ''))
    .flatMap((change) => {
      const after = spoilText(change);
      return after === undefined ? [] : [{ ...change, title: `${name}: ${change.title}`, after }];
    })
    .slice(0, tried)
    .map((change) => planPair(change, 'mutants'))
    .filter((pair): pair is Pair => !isSkipped(pair));
}

function runsOf(job: string): Run[] {
  return runs.filter((run) => run.job === job);
}
