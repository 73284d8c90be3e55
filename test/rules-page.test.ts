import { globSync } from 'glob';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../transforms/engine/findings';
import { exampleOf, projectsWith, ruleNames, writeRulesPage } from './rules-page';

// A failure here means: run `npm run docs` and read what changed.
test('docs/rules.md says what the rules and fixtures say', async () => {
  await expect(writeRulesPage()).toMatchFileSnapshot('../docs/rules.md');
});

test('every rule of a step is shown by a fixture', () => {
  const unseen = ruleNames.filter(
    (name) => rules[name].step !== 'file' && !exampleOf(name) && projectsWith(name).length === 0,
  );
  expect(unseen).toEqual([]);
});

// What befalls a whole file (bytes that are no text, a failed check) cannot always be written down as a fixture.
test('every rule of a whole file is shown by a fixture or named by a test', () => {
  const tests = globSync('*.test.ts', { cwd: __dirname, ignore: 'rules-page.test.ts' })
    .map((file) => readFileSync(join(__dirname, file), 'utf8'))
    .join('\n');
  const unseen = ruleNames.filter(
    (name) => rules[name].step === 'file' && !exampleOf(name) && !tests.includes(`${name}`),
  );
  expect(unseen).toEqual([]);
});

test('a rule says in one sentence why, in one what to do', () => {
  const wordy = ruleNames.filter((name) =>
    [rules[name].why, rules[name].todo].some((text) => !/^\S.*\.$/s.test(text) || /[.!?] [A-Z]/.test(text)),
  );
  expect(wordy).toEqual([]);
});
