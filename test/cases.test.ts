import { describe, expect, test } from 'vitest';
import { loadGroups, outcomeOf, writeOutcomes } from './cases';

// `FIXTURES=write npx vitest run test/cases.test.ts` states what the engine does now; review the diff.
if (process.env.FIXTURES === 'write') writeOutcomes();

for (const { title, settings, cases } of loadGroups())
  describe(title, () => {
    test.each(cases)('$code', ({ code, outcome }) => {
      expect(outcomeOf(code, settings)).toEqual(outcome);
    });
  });
