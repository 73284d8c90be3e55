import { expect, test } from 'vitest';
import { applyEdits, EditConflict, flattenEdits } from '../transforms/engine/syntax/edits';

const source = 'const t = get(users);\nlogin(t);\n';
const call = { start: source.indexOf('get'), end: source.indexOf(';') };
const users = { start: source.indexOf('users'), end: source.indexOf('users') + 5 };
const token = { start: source.indexOf('(t)') + 1, end: source.indexOf('(t)') + 2 };

test('carries a span over with the edits inside it, and drops what it left behind', () => {
  const edits = [
    { start: 0, end: source.indexOf('login'), text: '' },
    { ...token, text: ['() => ', call] },
    { ...users, text: 'contexts' },
  ];
  expect(applyEdits(source, edits)).toBe('login(() => get(contexts));\n');
});

test('changes what it carries over, save where an edit inside covers the change', () => {
  const lines = 'at;\n  one;\n  two;\n';
  const [one, two] = [lines.indexOf('  one'), lines.indexOf('  two')];
  const changes = [one, two].map((start) => ({ start, end: start + 2, text: '\t' }));
  const moved = { start: 0, end: 0, text: ['{\n', { start: one, end: lines.length, changes }, '}'] };
  expect(applyEdits(lines, [moved])).toBe(`{\n\tone;\n\ttwo;\n}${lines}`);
  const without = { start: one, end: two, text: '' };
  expect(applyEdits(lines, [moved, without])).toBe('{\n\ttwo;\n}at;\n  two;\n');
});

test('keeps the order of insertions at one place and drops an edit given twice', () => {
  const edits = [
    { start: 0, end: 0, text: 'a' },
    { start: 0, end: 0, text: 'b' },
    { start: 0, end: 0, text: 'a' },
    { start: 0, end: 5, text: 'let' },
  ];
  expect(applyEdits(source, edits)).toBe(source.replace('const', 'ablet'));
  expect(flattenEdits(source, edits)).toHaveLength(3);
});

test('refuses overlapping edits, and an inner edit that nothing carries over', () => {
  expect(() =>
    applyEdits(source, [
      { ...call, text: 'x' },
      { ...users, text: 'y' },
    ]),
  ).toThrow(EditConflict);
  expect(() =>
    applyEdits(source, [
      { start: 0, end: 6, text: 'x' },
      { start: 4, end: 9, text: 'y' },
    ]),
  ).toThrow(EditConflict);
  expect(() =>
    applyEdits(source, [
      { ...call, text: 'x' },
      { ...call, text: 'y' },
    ]),
  ).toThrow(EditConflict);
});
