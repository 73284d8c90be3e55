import { extname } from 'node:path';
import { expect, test, describe } from 'vitest';
import { migrate, type Migration } from '../transforms/engine/migrate';
import { loadFixtures, optionsOf, runFixture } from './fixtures';
import { memoryHost } from './memory-host';
import { partFromSibling, siblingName } from './variations/sibling';
import { DoesNotApply } from './variations/variation';

// Where a definition stands does not matter: moved to a module beside the file, it leads to the same edits and findings.
const cases = loadFixtures('{endpoints,context-tokens,login-callbacks}').flatMap((fixture) => {
  try {
    return [{ fixture, parted: partFromSibling(fixture.input.toString('utf8'), fixture.path) }];
  } catch (error) {
    if (error instanceof DoesNotApply) return [];
    throw error;
  }
});

test('there are definitions to move', () => {
  expect(cases.length).toBeGreaterThan(100);
});

describe('a definition moved to a sibling module', () => {
  test.each(cases)('$fixture.title', ({ fixture, parted }) => {
    const path = `/project/main${extname(fixture.path)}`;
    const siblingPath = `/project/${siblingName.slice(2)}${extname(fixture.path)}`;
    const host = memoryHost({ [path]: parted.main, [siblingPath]: parted.sibling });
    const options = optionsOf(fixture);
    const main = migrate({ path, source: parted.main, options, host });
    const sibling = migrate({ path: siblingPath, source: parted.sibling, options, host });
    const whole = runFixture(fixture);
    expect(parted.rejoin(main.text, sibling.text)).toBe(whole.text);
    expect([...rulesOf(main), ...rulesOf(sibling)].toSorted()).toEqual(rulesOf(whole).toSorted());
  });
});

function rulesOf({ findings }: Migration): string[] {
  return findings.map(({ rule, also }) => [rule, ...also].join(' +'));
}
