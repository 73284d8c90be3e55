import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { migrate } from '../transforms/engine/migrate';
import { defaultOptions } from '../transforms/engine/options';
import { findDifferences, usesOldApi } from './behaviour/compare';
import { isSkipped, planPair, saysFailure, type Change, type Pair } from './behaviour/plan';
import type { Run } from './behaviour/protocol';
import { runJobs } from './behaviour/run';
import { generatedPrograms } from './generated-programs';

/** `BEHAVIOUR_RUNS=1000 BEHAVIOUR_SEED=<number> npx vitest run test/properties-behaviour.test.ts` looks longer. */
const numRuns = Number(process.env.BEHAVIOUR_RUNS ?? 8);
const seed = Number(process.env.BEHAVIOUR_SEED ?? 20_261_122);

const changes = fc
  .sample(generatedPrograms, { numRuns, seed })
  .map(({ text }, index) => changeOf(text, index));
const planned = changes.map((change) => planPair(change, 'generated'));
const pairs = planned.filter((plan): plan is Pair => !isSkipped(plan));
let runs: readonly Run[];

beforeAll(async () => {
  runs = await runJobs(
    pairs.flatMap(({ before, after }) => [before, after]),
    'generated',
  );
}, 3_600_000);

test('every generated program can run, and uses the old API when it does', () => {
  expect(planned.filter(isSkipped)).toEqual([]);
  expect(pairs.filter(({ before }) => !usesOldApi(runsOf(before.name))).map(({ title }) => title)).toEqual(
    [],
  );
});

test('behaves after the migration as before', () => {
  const differences = pairs.flatMap(({ title, before, after, declared }) =>
    findDifferences(runsOf(before.name), runsOf(after.name), declared).map(
      (difference) => `${title}: ${difference}`,
    ),
  );
  expect(differences).toEqual([]);
});

function changeOf(text: string, index: number): Change {
  const title = `generated-${seed}-${index}`;
  const path = `${title}.js`;
  const { text: after, findings } = migrate({ path, source: text, options: defaultOptions });
  const rules = findings.flatMap(({ rule, also }) => [rule, ...also]);
  return {
    title,
    path,
    before: text,
    after,
    optionalGroup: rules.includes('optional-group') && !rules.includes('group-token'),
    declared: {
      readsMigrated: true,
      tokensMigrated: true,
      loginMigrated: findings.some(({ step }) => step === 'login-callbacks'),
      context: 'group',
      failure: rules.some(saysFailure),
      manual: findings.some(({ level }) => level === 'manual'),
    },
  };
}

function runsOf(job: string): Run[] {
  return runs.filter((run) => run.job === job);
}
