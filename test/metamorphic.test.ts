import { describe, expect, test } from 'vitest';
import type { Migration } from '../transforms/engine/migrate';
import { loadFixtures, runFixture, type Fixture } from './fixtures';
import { layoutVariations } from './variations/layout';
import { nameVariations } from './variations/names';
import { programOf, shapeVariations } from './variations/shape';
import { shadowedCopy } from './variations/shadowing';
import { DoesNotApply } from './variations/variation';

// Whatever a fixture shows holds for every spelling of the same program. Each variation states what must be the same;
// a fixture it does not apply to is left out for a stated reason, and too few that are left fail the run.
// Files that are no scripts have a test of their own: there is no program to spell otherwise.
const fixtures = loadFixtures('!(projects|text)');

/** On how many fixtures each variation ran when this was written, rounded down: fewer means that it stopped applying. */
const least: Readonly<Record<string, number>> = {
  CRLF: 650,
  tabs: 450,
  'no semicolons': 530,
  'double quotes': 530,
  'alias names of imports': 440,
  'other names of locals': 510,
  'printed anew': 530,
  'wrapped in a function': 520,
  shadowing: 370,
};

const changing = fixtures.filter(({ output }) => output !== undefined);

describe.each([...layoutVariations, ...nameVariations])('$name', ({ name, vary, keepsPlaces }) => {
  const cases = fixtures.map((fixture) => {
    const { path } = fixture;
    const input = fixture.input.toString('utf8');
    const output = (fixture.output ?? fixture.input).toString('utf8');
    return { fixture, varied: attempt(() => [vary(input, path, input), vary(output, path, input)] as const) };
  });
  const applied = cases.flatMap(({ fixture, varied }) =>
    Array.isArray(varied) ? [{ fixture, varied }] : [],
  );

  test('applies to as many fixtures as before', () => enough(name, cases, applied.length));

  test.each(applied)('$fixture.title', ({ fixture, varied: [input, output] }) => {
    const migration = runFixture(fixture, input);
    expect(migration.text).toBe(output);
    if (keepsPlaces) expect(places(migration)).toEqual(places(runFixture(fixture)));
    else expect(verdicts(migration)).toEqual(verdicts(runFixture(fixture)));
  });
});

describe.each(shapeVariations)('$name', ({ name, prepare, vary }) => {
  const cases = fixtures.map((fixture) => ({ fixture, varied: attempt(() => shapesOf(fixture)) }));
  const applied = cases.flatMap(({ fixture, varied }) => ('input' in varied ? [{ fixture, ...varied }] : []));

  test('applies to as many fixtures as before', () => enough(name, cases, applied.length));

  test.each(applied)('$fixture.title', ({ fixture, base, input, output }) => {
    const migration = runFixture(fixture, input);
    expect(programOf(migration.text, fixture.path)).toBe(output);
    expect(verdicts(migration)).toEqual(verdicts(base));
  });

  function shapesOf(fixture: Fixture) {
    const prepared = prepare(fixture.input.toString('utf8'), fixture.path);
    const base = runFixture(fixture, prepared);
    const input = vary(prepared, fixture.path);
    return { base, input, output: programOf(vary(base.text, fixture.path), fixture.path) };
  }
});

describe('an added scope that shadows every client', () => {
  const cases = changing.map((fixture) => ({
    fixture,
    varied: attempt(() => shadowedCopy(fixture.input.toString('utf8'), fixture.path)),
  }));
  const applied = cases.flatMap(({ fixture, varied }) =>
    typeof varied === 'string' ? [{ fixture, copy: varied }] : [],
  );

  test('applies to as many fixtures as before', () => enough('shadowing', cases, applied.length));

  test.each(applied)('$fixture.title', ({ fixture, copy }) => {
    const source = fixture.input.toString('utf8');
    const alone = runFixture(fixture);
    const both = runFixture(fixture, source + copy);
    const before = both.edits.filter(({ start }) => start < source.length);
    expect(before).toEqual(alone.edits);
    expect(places(both, source.length)).toEqual(places(alone));

    // An address and its body are what they are, whoever is asked to send them; but nobody vouches for an unknown client.
    const inCopy = both.findings.filter(({ start }) => start >= source.length);
    expect(inCopy.filter(({ step, level }) => step === 'context-tokens' && level === 'safe')).toEqual([]);
    expect(inCopy.filter(({ step }) => step === 'login-callbacks')).toEqual([]);
  });
});

/** @returns what the function returns, or why it does not apply */
function attempt<Varied>(vary: () => Varied): Varied | { readonly reason: string } {
  try {
    return vary();
  } catch (error) {
    if (error instanceof DoesNotApply) return { reason: error.message };
    throw error;
  }
}

function enough(name: string, cases: readonly { readonly varied: unknown }[], applied: number): void {
  const reasons = cases.flatMap(({ varied }) =>
    typeof varied === 'object' && varied !== null && 'reason' in varied ? [varied.reason] : [],
  );
  const leftOut = `left out: ${JSON.stringify(count(reasons), null, 2)}`;
  expect(applied, leftOut).toBeGreaterThanOrEqual(least[name] ?? Infinity);
  expect(applied, leftOut).toBeGreaterThan(cases.length / 2);
}

function count(values: readonly unknown[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

function verdicts({ findings }: Migration): string[] {
  return findings.map(({ rule, also }) => [rule, ...also].join(' +'));
}

function places({ findings }: Migration, end = Infinity): string[] {
  return findings
    .filter(({ start }) => start < end)
    .map(({ line, column, rule, also }) => `${line}:${column} ${[rule, ...also].join(' +')}`);
}
