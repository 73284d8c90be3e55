import { expect, test } from 'vitest';
import { describeSites, rules } from '../transforms/engine/findings';

const at = { start: 0, end: 1 };

test('of what was migrated, every reason to look is said', () => {
  const site = {
    rules: ['user-token', 'response-not-unwrapped', 'misspelled-base-url'],
    at,
    edits: [{ ...at, text: 'b' }],
  } as const;
  const [finding] = describeSites([site], 'a');
  const said = [rules['response-not-unwrapped'], rules['misspelled-base-url']];
  expect(finding?.why).toBe(said.map(({ why }) => why).join(' '));
  expect(finding?.todo).toBe(said.map(({ todo }) => todo).join(' '));
});

test('of what is left to a person, the one reason', () => {
  const [finding] = describeSites([{ rules: ['response-not-unwrapped', 'no-body'], at, edits: [] }], 'a');
  expect(finding).toMatchObject({ rule: 'no-body', also: ['response-not-unwrapped'] });
  expect(finding?.why).toBe(rules['no-body'].why);
});
