import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Site } from '../transforms/engine/findings';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';
import { findEndpoints } from '../transforms/engine/steps/endpoints';

// What no input is known to reach: a step that is wrong. Here the step is played by the test.
vi.mock('../transforms/engine/steps/endpoints', () => ({ findEndpoints: vi.fn<typeof findEndpoints>() }));
const step = vi.mocked(findEndpoints);
beforeEach(() => void step.mockReset());

const source = "fetch('https://app.xkit.co/api/platform/users/1/connections/slack');\n";
const users = { start: source.indexOf('users'), end: source.indexOf('users') + 'users'.length };

describe('a step that goes wrong never leaves a changed file', () => {
  test('when it throws', () => {
    step.mockImplementation(() => {
      throw new TypeError('no such node');
    });
    expect(run()).toEqual({ text: source, rules: ['internal-error'] });
  });

  test('when what it writes does not parse', () => {
    step.mockReturnValue([siteWith("'")]);
    expect(run()).toEqual({ text: source, rules: ['failed-verification +users-segment'] });
  });

  test('when a second run would change the file again', () => {
    step.mockReturnValue([siteWith('people')]);
    expect(run()).toEqual({ text: source, rules: ['failed-verification +users-segment'] });
  });

  test('and the first of two changes of one place is made, the other left to a person', () => {
    step.mockReturnValueOnce([siteWith('contexts'), siteWith('elsewhere')]).mockReturnValue([]);
    expect(run()).toEqual({
      text: source.replace('users', 'contexts'),
      rules: ['overlapping-edits +users-segment', 'users-segment'],
    });
  });

  test('when it carries code of one script of a page into another', () => {
    const page = `<script>\nconst token = 1;\n</script>\n<script>\n${source}</script>\n`;
    const at = page.indexOf('users');
    const other = { start: page.indexOf('token'), end: page.indexOf('token') + 'token'.length };
    step.mockReturnValue([
      { rules: ['users-segment'], at: other, edits: [{ start: at, end: at + 5, text: [other] }] },
    ]);
    expect(run('page.html', page)).toEqual({ text: page, rules: ['several-scripts +users-segment'] });
  });
});

function siteWith(text: string): Site {
  return { rules: ['users-segment'], at: users, edits: [{ ...users, text }] };
}

function run(path = 'read.js', text = source) {
  const migration = migrate({ path, source: text, options: readOptions({ steps: 'endpoints' }) });
  const rules = migration.findings.map(({ rule, also }) => [rule, ...also].join(' +'));
  return { text: migration.text, rules };
}
