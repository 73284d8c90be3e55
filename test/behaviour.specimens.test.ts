import { beforeAll, describe, expect, test } from 'vitest';
import { findDifferences, usesOldApi } from './behaviour/compare';
import { isSkipped, planPair, type Change } from './behaviour/plan';
import type { Run } from './behaviour/protocol';
import { runJobs } from './behaviour/run';
import { loginUnwatched, loginWatched, mintsByClient, readsByClient } from './behaviour/specimens';

const right = [...readsByClient, ...mintsByClient, loginUnwatched, loginWatched];
const mint = mintsByClient[0] as Change;
const read = readsByClient[0] as Change;

/** Migrations that are wrong on purpose, each in one way that a codemod could be wrong. */
const wrong = [
  mutant(
    'a callback over a captured token',
    loginWatched,
    'login(token, getToken)',
    'login(async () => token)',
  ),
  mutant('POST /contexts', mint, 'platform/context', 'platform/contexts'),
  mutant('the user ID for the group ID', mint, 'user.companyId', 'user.id'),
  mutant('a dropped catch', mint, /catch \(error\) \{[^}]*\}/, 'finally { }'),
  mutant('a dropped catch around a login', loginWatched, /catch \(error\) \{[^}]*\}/, 'finally { }'),
  mutant(
    'a callback alone where failure is watched',
    loginWatched,
    /const token.*?getToken\)/,
    'await xkit.login(getToken)',
  ),
  mutant('an old endpoint left', read, 'contexts/', 'groups/'),
  mutant('an old endpoint left beside a new one', mint, 'platform/context', 'platform/users'),
  mutant('the body key left user', mint, 'context: {', 'user: {'),
  mutant('a token that is not handed over', loginWatched, 'login(token, getToken)', 'login(token)'),
];

let runs: readonly Run[];
const pairs = [...right, ...wrong].map((change) => planPair(change, 'specimens'));

beforeAll(async () => {
  const jobs = pairs.flatMap((pair) => (isSkipped(pair) ? [] : [pair.before, pair.after]));
  runs = await runJobs(jobs, 'specimens');
}, 120_000);

test('every specimen can run', () => {
  expect(pairs.filter(isSkipped)).toEqual([]);
});

describe('a right migration behaves as before', () => {
  test.each(right.map((change) => [change.title, change] as const))('%s', (title) => {
    expect(usesOldApi(runsOf(title, 'before'))).toBe(true);
    expect(differencesOf(title)).toEqual([]);
  });
});

describe('a wrong migration is caught', () => {
  test.each(wrong.map((change) => [change.title] as const))('%s', (title) => {
    expect(differencesOf(title)).not.toEqual([]);
  });
});

function mutant(title: string, change: Change, found: string | RegExp, put: string): Change {
  const after = change.after.replace(found, put);
  if (after === change.after) throw new Error(`${title} changes nothing`);
  return { ...change, title: `mutant, ${title}`, after };
}

function differencesOf(title: string): string[] {
  const pair = pairs.find((candidate) => candidate.title === title);
  if (!pair || isSkipped(pair)) throw new Error(`${title} cannot run`);
  return findDifferences(runsOf(title, 'before'), runsOf(title, 'after'), pair.declared);
}

function runsOf(title: string, side: string): Run[] {
  return runs.filter(({ job }) => job === `${title}, ${side}`);
}
