import { expect, test } from 'vitest';
import { migrate } from '../transforms/engine/migrate';
import { defaultOptions } from '../transforms/engine/options';

const oldCall = 'fetch(`https://app.xkit.co/api/platform/users/${id}/connections/${slug}`);\n';
const newCall = oldCall.replace('/users/', '/contexts/');

/** Milliseconds of this process's own time, whatever else the machine does. */
function timed(sites: number): number {
  const started = process.cpuUsage();
  const { text, findings } = migrate({
    path: 'a.js',
    source: oldCall.repeat(sites),
    options: defaultOptions,
  });
  const { user } = process.cpuUsage(started);
  expect(text === newCall.repeat(sites)).toBe(true);
  expect(findings).toHaveLength(sites);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['users-segment']));
  return user / 1_000;
}

test('50,000 sites in one file are migrated, in time that grows with their number', () => {
  timed(500);
  const some = timed(5_000);
  const many = timed(50_000);
  console.log(`5,000 sites ${some.toFixed(0)} ms, 50,000 sites ${many.toFixed(0)} ms`);
  // Ten times as many; twice that is left to the collection of garbage.
  expect(many / some).toBeLessThan(20);
});
