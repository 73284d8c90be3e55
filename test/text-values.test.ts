import { identifier } from '@babel/types';
import { expect, test } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';
import {
  alternatives,
  choice,
  hasMoreParts,
  hole,
  knownText,
  literal,
  literalAt,
  readThrough,
  seenFrom,
  sliceText,
  textOf,
  type TextValue,
} from '../transforms/engine/syntax/static-value/text';

const unknown = hole(identifier('unknown'));
const at = identifier('either');
const use = { node: at, carrier: { declaration: at, uses: () => [] } };

function text(value: TextValue): string {
  return textOf(value).replaceAll('\0', '*');
}

function either(...texts: string[]): TextValue {
  return choice(
    texts.map((option) => [literal(option)]),
    at,
  );
}

test.each<[value: TextValue, shown: string, known: string | undefined]>([
  [[], '', ''],
  [[literal('a'), literal('b')], 'ab', 'ab'],
  [[literal('a'), unknown], 'a*', undefined],
  [either('a', 'b'), '*', undefined],
  [either('a'), 'a', 'a'],
])('a value reads as one text, with a mark where it is not known', (value, shown, known) => {
  expect(text(value)).toBe(shown);
  expect(knownText(value)).toBe(known);
});

test.each<[from: number, to: number | undefined, slice: string]>([
  [0, undefined, 'ab*cd'],
  [1, 4, 'b*c'],
  [2, 3, '*'],
  [0, 2, 'ab'],
  [3, 3, ''],
  [5, undefined, ''],
])('a stretch of a value', (from, to, slice) => {
  expect(text(sliceText([literal('ab'), unknown, literal('cd')], from, to))).toBe(slice);
});

test('a stretch of a literal keeps its place, in its own program or another', () => {
  const program = Program.parse('', 'other.ts');
  const part = {
    ...literal('abcd', { start: 10, end: 14 }),
    elsewhere: { program, span: { start: 20, end: 24 } },
  };
  expect(sliceText([part], 1, 3)).toEqual([
    {
      kind: 'literal',
      text: 'bc',
      via: [],
      span: { start: 11, end: 13 },
      elsewhere: { program, span: { start: 21, end: 23 } },
    },
  ]);
});

test.each<[from: number, to: number, found: string | undefined]>([
  [0, 2, 'ab'],
  [1, 2, 'b'],
  [1, 3, undefined],
  [2, 3, undefined],
  [3, 5, 'cd'],
  [3, 6, undefined],
  [0, 5, undefined],
  [9, 10, undefined],
])('from %s: the one literal that spells a whole stretch', (from, to, found) => {
  expect(literalAt([literal('ab'), unknown, literal('cd')], from, to)?.text).toBe(found);
});

test('the ways to choose, each with each', () => {
  const value = [...either('a', 'b'), literal('/'), ...either('x', 'y'), unknown];
  expect(alternatives(value).map(text)).toEqual(['a/x*', 'b/x*', 'a/y*', 'b/y*']);
});

test('choices within choices', () => {
  expect(alternatives(choice([either('a', 'b'), [literal('c')]], at)).map(text)).toEqual(['a', 'b', 'c']);
});

test('more ways than the limit leave the choice open, as many are told apart', () => {
  const value = [...either('a', 'b'), ...either('x', 'y')];
  expect(alternatives(value, 4)).toHaveLength(4);
  expect(alternatives(value, 3).map(text)).toEqual(['a*', 'b*']);
  expect(alternatives(value, 1).map(text)).toEqual(['**']);
});

test('how many parts a value has counts choices, and the names that literals were read through', () => {
  const two = [literal('a'), unknown];
  expect([hasMoreParts(two, 1), hasMoreParts(two, 2)]).toEqual([true, false]);
  const chosen = choice([two, two], at);
  expect([hasMoreParts(chosen, 4), hasMoreParts(chosen, 5)]).toEqual([true, false]);
  const read = readThrough([literal('a')], [use, use]);
  expect([hasMoreParts(read, 2), hasMoreParts(read, 3)]).toEqual([true, false]);
});

test('what is read through a name notes it in every literal, also in those of a choice', () => {
  const [part, chosen, rest] = readThrough([literal('a'), ...either('b', 'c'), unknown], [use]);
  expect(part).toEqual({ ...literal('a'), via: [use] });
  expect(chosen?.kind === 'choice' && chosen.options).toEqual([
    [{ ...literal('b'), via: [use] }],
    [{ ...literal('c'), via: [use] }],
  ]);
  expect(rest).toBe(unknown);
});

test('what another program spells has no place here, also within a choice', () => {
  const [here, there] = [Program.parse('', 'here.ts'), Program.parse('', 'there.ts')];
  const span = { start: 1, end: 2 };
  const own = literal('a', span, here);
  const foreign = literal('a', span, there);
  const moved = { ...foreign, span: undefined, elsewhere: { program: there, span } };
  const [first, second, third, chosen] = seenFrom(here, [
    own,
    foreign,
    unknown,
    ...choice([[own], [foreign]], at),
  ]);
  expect([first, second, third]).toEqual([own, moved, unknown]);
  expect(chosen?.kind === 'choice' && chosen.options).toEqual([[own], [moved]]);
});
