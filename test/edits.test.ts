import { expect, test } from 'vitest';
import {
  applyEdits,
  EditConflict,
  flattenEdits,
  joinPieces,
  type Edit,
} from '../transforms/engine/syntax/edits';

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

/** Edits of `hello world`: `0-5 (<6-11>)` writes the second word, in parentheses, in the place of the first. */
function apply(edits: readonly string[]): string {
  return applyEdits('hello world', edits.map(readEdit));
}

function readEdit(row: string): Edit {
  const [, start, end, text = ''] = /^(\d+)-(\d+) (.*)$/.exec(row) ?? [];
  const pieces = text.split(/(<\d+-\d+>)/).map((piece) => {
    const [, from, to] = /^<(\d+)-(\d+)>$/.exec(piece) ?? [];
    return from ? { start: Number(from), end: Number(to) } : piece;
  });
  return { start: Number(start), end: Number(end), text: pieces.length > 1 ? pieces : text };
}

test.each<[string, string[], string]>([
  ['nothing', [], 'hello world'],
  ['edits in any order', ['6-11 you', '0-5 see'], 'see you'],
  ['edits side by side', ['0-5 see', '5-6 -', '6-11 you'], 'see-you'],
  ['an insertion before a replacement at one place', ['0-5 see', '0-0 >'], '>see world'],
  ['an insertion at the end of a replacement', ['0-5 see', '5-5 !'], 'see! world'],
  ['an edit given twice', ['0-5 see', '0-5 see'], 'see world'],
  ['a stretch wrapped where it stands', ['0-5 (<0-5>)'], '(hello) world'],
  ['two stretches that change places', ['0-5 <6-11>', '6-11 <0-5>'], 'world hello'],
  ['an edit at the beginning of what is carried', ['0-5 (<0-5>)', '0-1 J'], '(Jello) world'],
  ['an edit at the end of what is carried', ['0-5 (<0-5>)', '4-5 a'], '(hella) world'],
  ['the smaller of two edits at one place first', ['0-1 J', '0-5 (<0-5>)'], '(Jello) world'],
  ['an edit within an edit within another', ['0-11 (<0-11>)', '0-5 [<0-5>]', '1-2 a'], '([hallo] world)'],
  ['a stretch that moves', ['0-6 ', '11-11  <0-5>'], 'world hello'],
  ['a stretch that moves with all of its place', ['0-5 ', '11-11  <0-5>'], ' world hello'],
  ['a stretch that moves and changes', ['0-6 ', '11-11  <0-5>', '1-2 a'], 'world hallo'],
  ['what is inserted at the end of a stretch that moves', ['0-6 ', '11-11  <0-5>', '5-5 !'], 'world hello!'],
  ['a stretch taken away where it is carried to', ['0-0 (<0-5>)', '0-5 '], '(hello) world'],
  ['a part taken away where the whole is carried to', ['0-0 (<0-11>)', '0-5 '], '(hello world) world'],
  ['a copy of a stretch that stays, both changed', ['11-11  <0-5>', '1-2 a'], 'hallo world hallo'],
  ['a copy without what stands beside it', ['11-11  <0-5>', '6-11 you'], 'hello you hello'],
])('writes %s', (_, edits, expected) => {
  expect(apply(edits)).toBe(expected);
});

test.each<[string, string[], string]>([
  ['before what is wrapped', ['0-5 (<0-5>)', '0-0 >'], '>(hello) world'],
  ['after what is wrapped', ['0-5 (<0-5>)', '5-5 !'], '(hello)! world'],
  ['before what moves away', ['0-6 ', '11-11  <0-5>', '0-0 >'], '>world hello'],
  ['before what is copied', ['11-11  <0-5>', '0-0 >'], '>hello world hello'],
])('an insertion %s comes once', (_, edits, expected) => {
  expect(apply(edits)).toBe(expected);
});

test.each<[string, string[]]>([
  ['a replacement of a part of what is replaced', ['0-11 x', '6-11 y']],
  ['a replacement at the beginning of what is replaced', ['0-11 x', '0-5 y']],
  ['an insertion into what is replaced', ['0-11 x', '6-6 y']],
  ['replacements that overlap', ['0-6 x', '4-9 y']],
  ['two replacements of one stretch', ['0-5 x', '0-5 y']],
  ['two that carry one stretch', ['0-5 (<0-5>)', '0-5 [<0-5>]']],
  ['a replacement beside what is carried', ['0-11 (<0-5>)', '6-11 y']],
  ['a replacement that only reaches into what is carried', ['0-11 (<0-5>)', '4-7 y']],
  ['replacements that overlap within what is carried', ['0-11 (<0-11>)', '2-5 x', '4-7 y']],
  ['a part of a replacement within what is carried', ['0-11 (<0-11>)', '2-8 x', '4-7 y']],
  ['replacements that overlap, one of them copied', ['0-6 x', '4-9 y', '11-11 <4-9>']],
  ['a second part of what is replaced', ['0-11 x<0-5>', '1-2 a', '7-8 y']],
])('refuses %s', (_, edits) => {
  expect(() => apply(edits)).toThrow(EditConflict);
});

test('a conflict names both places', () => {
  const message = 'edits overlap at 0-6 and 4-9';
  expect(() => apply(['4-9 y', '0-6 x'])).toThrow(expect.objectContaining({ name: 'EditConflict', message }));
});

test('pieces are joined by a separator, and neither begin nor end with it', () => {
  expect(joinPieces([], [', '])).toEqual([]);
  expect(joinPieces([[users], ['a', call]], [',', ' '])).toEqual([users, ',', ' ', 'a', call]);
});
