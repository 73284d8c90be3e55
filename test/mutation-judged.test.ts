import { expect, test } from 'vitest';
import { entryOf, readJudged, staleEntries } from './mutation/judged';

const list = `# Only saves time
syntax/edits.ts: if (edits.length === 0) return source; => false

# Two nodes never begin at one place
syntax/edits.ts: return a.start > b.start; => a.start >= b.start
`;
const judged = readJudged([list]);

test('a mutant is judged by its file, its line and what stands there instead, wherever it moved', () => {
  const survivor = {
    path: 'syntax/edits.ts',
    code: '  if (edits.length === 0) return source;',
    replacement: 'false',
  };
  expect(judged.has(entryOf(survivor))).toBe(true);
  expect(judged.has(entryOf({ ...survivor, path: 'syntax/style.ts' }))).toBe(false);
  expect(judged.has(entryOf({ ...survivor, replacement: 'true' }))).toBe(false);
});

test('what stands there instead is one line in a list', () => {
  const survivor = { path: 'syntax/edits.ts', code: 'return {', replacement: '{\n  start,\n}' };
  expect(entryOf(survivor)).toBe('syntax/edits.ts: return { => { start, }');
});

test('headings and empty lines judge nothing', () => {
  expect(judged.size).toBe(2);
});

test('an entry is stale when its file was measured and its mutant is noticed or gone', () => {
  const survivor = {
    path: 'syntax/edits.ts',
    code: 'return a.start > b.start;',
    replacement: 'a.start >= b.start',
  };
  const [first] = Array.from(judged);
  expect(staleEntries(judged, [survivor], ['syntax/edits.ts'])).toEqual([first]);
  expect(staleEntries(judged, [], ['steps/texts.ts'])).toEqual([]);
});
