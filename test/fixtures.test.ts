import { globSync } from 'glob';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules, type Finding } from '../transforms/engine/findings';
import { fixturesFolder, loadFixtures, runFixture, stateFindings } from './fixtures';

const fixtures = loadFixtures();
// `FIXTURES=write npx vitest run test/fixtures.test.ts -t <name>` states what the engine does now; review the diff.
const writing = process.env.FIXTURES === 'write';

test('every fixture file belongs to an input, and no output equals its input', () => {
  const stems = new Set(fixtures.map(({ path }) => path.replace(/\.input\..*$/, '')));
  const files = globSync('!(projects)/**/*.*', {
    cwd: fixturesFolder,
    posix: true,
    absolute: true,
    nodir: true,
  });
  const orphans = files.filter(
    (file) => !stems.has(file.replace(/\.(input|output|findings|options)\..*$/, '')),
  );
  expect(orphans).toEqual([]);
  expect(fixtures.filter(({ input, output }) => output?.equals(input)).map(({ title }) => title)).toEqual([]);
});

// A plain loop, since a title of `describe.each` is cut at 40 characters, and `-t` looks at what is left.
for (const fixture of fixtures)
  describe(fixture.title, () => {
    test('comes out byte for byte, with its findings', () => {
      const migration = runFixture(fixture);
      const result = Buffer.from(migration.text, 'utf8');
      if (writing) {
        if (!result.equals(fixture.input)) writeFileSync(fixture.outputPath, result);
        if (migration.findings.length > 0) {
          writeFileSync(fixture.findingsPath, `${JSON.stringify(stateFindings(migration), null, 2)}\n`);
        }
        return;
      }
      expect(migration.text).toBe((fixture.output ?? fixture.input).toString('utf8'));
      expect(result.equals(fixture.output ?? fixture.input)).toBe(true);
      expect(stateFindings(migration)).toEqual(fixture.findings);
      expect(migration.findings.flatMap(unfilled)).toEqual([]);
    });

    test('changes nothing in a second run', () => {
      const once = runFixture(fixture).text;
      const twice = runFixture(fixture, once);
      expect(twice.text).toBe(once);
      expect(twice.edits).toEqual([]);
    });
  });

/** The gaps of a rule's sentences that a finding does not fill. */
function unfilled({ rule, why, todo }: Finding): string[] {
  const gaps = `${rules[rule].why} ${rules[rule].todo}`.match(/\{\w+\}/g) ?? [];
  return gaps.filter((gap) => `${why} ${todo}`.includes(gap));
}
