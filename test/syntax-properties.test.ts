import { describe, expect, test } from 'vitest';
import { applyEdits } from '../transforms/engine/syntax/edits';
import { Program } from '../transforms/engine/syntax/program';
import { removeItem, renameKey, skipTrivia } from '../transforms/engine/syntax/properties';

/** The text without the property, or type member, that is called `b`. */
function withoutB(text: string): string {
  const program = Program.parse(text, 'a.ts');
  const lists = [
    ...program.find('ObjectExpression').map(({ properties }) => properties),
    ...program.find('TSTypeLiteral').map(({ members }) => members),
  ];
  for (const list of lists) {
    const item = list.find((one) => 'key' in one && /^['"]?b\b/.test(program.slice(one)));
    if (item) return applyEdits(text, removeItem(program, list, item));
  }
  throw new Error(`no b: ${text}`);
}

describe('an item is taken out of its list', () => {
  test.each([
    ['the first of a line', 'f({ b: 1, c: 2 });', 'f({ c: 2 });'],
    ['one in the middle of a line', 'f({ a: 0, b: 1, c: 2 });', 'f({ a: 0, c: 2 });'],
    ['the last of a line', 'f({ a: 0, b: 1 });', 'f({ a: 0 });'],
    ['the last of a line, with a separator', 'f({ a: 0, b: 1, });', 'f({ a: 0, });'],
    ['the only one', 'f({ b: 1 });', 'f({ });'],
    ['the only one, with a separator', 'f({ b: 1, });', 'f({ });'],
    ['the first without any space', 'f({b:1,c:2});', 'f({c:2});'],
    ['the last without any space', 'f({a:0,b:1});', 'f({a:0});'],
    ['a member of a type', 'type A = { a: 0; b: 1; c: 2 };', 'type A = { a: 0; c: 2 };'],
    ['the last member of a type', 'type A = { a: 0; b: 1 };', 'type A = { a: 0 };'],
    ['a quoted one', "f({ a: 0, 'b': 1, c: 2 });", 'f({ a: 0, c: 2 });'],
    ['a method', 'f({ a: 0, b() { return 1; }, c: 2 });', 'f({ a: 0, c: 2 });'],
  ])('%s', (_, text, expected) => {
    expect(withoutB(text)).toBe(expected);
  });

  test.each([
    ['the first', 'f({\n  b: 1,\n  c: 2,\n});', 'f({\n  c: 2,\n});'],
    ['one in the middle', 'f({\n\ta: 0,\n\tb: 1,\n\tc: 2,\n});', 'f({\n\ta: 0,\n\tc: 2,\n});'],
    ['the last', 'f({\n  a: 0,\n  b: 1,\n});', 'f({\n  a: 0,\n});'],
    ['the last, where none follows it', 'f({\n  a: 0,\n  b: 1\n});', 'f({\n  a: 0\n});'],
    ['the only one', 'f({\n  b: 1,\n});', 'f({\n});'],
    ['one of several lines', 'f({\n  a: 0,\n  b: {\n    c: 1,\n  },\n});', 'f({\n  a: 0,\n});'],
    ['with line ends of Windows', 'f({\r\n  a: 0,\r\n  b: 1,\r\n});', 'f({\r\n  a: 0,\r\n});'],
    ['with line ends of old', 'f({\r  a: 0,\r  b: 1,\r});', 'f({\r  a: 0,\r});'],
    ['with spaces behind it', 'f({\n  a: 0,\n  b: 1,  \n});', 'f({\n  a: 0,\n});'],
    ['a member of a type', 'type A = {\n  a: 0;\n  b: 1;\n};', 'type A = {\n  a: 0;\n};'],
    [
      'a member that nothing ends',
      'type A = {\n  a: 0\n  b: 1\n  c: 2\n};',
      'type A = {\n  a: 0\n  c: 2\n};',
    ],
    ['where separators lead', 'f({\n  a: 0\n  , b: 1\n  , c: 2\n});', 'f({\n  a: 0\n  , c: 2\n});'],
  ])('with its line: %s', (_, text, expected) => {
    expect(withoutB(text)).toBe(expected);
  });

  test.each([
    [
      'what shares the line with the one before',
      'f({\n  a: 0, b: 1,\n  c: 2,\n});',
      'f({\n  a: 0, c: 2,\n});',
    ],
    ['what shares the line with the brace', 'f({ b: 1,\n  c: 2 });', 'f({ c: 2 });'],
    ['what begins a line and shares it', 'f({\n  b: 1, c: 2,\n});', 'f({\n  c: 2,\n});'],
    ['the last, which begins a line and shares it', 'f({ a: 0,\n  b: 1 });', 'f({ a: 0\n  });'],
  ])('without breaking a line: %s', (_, text, expected) => {
    expect(withoutB(text)).toBe(expected);
  });

  test.each([
    ['behind it', 'f({\n  a: 0,\n  b: 1, // why\n  c: 2,\n});', 'f({\n  a: 0,\n  // why\n  c: 2,\n});'],
    ['far behind it', 'f({\n  b: 1,   // why\n});', 'f({\n  // why\n});'],
    ['above it', 'f({\n  // why\n  b: 1,\n  c: 2,\n});', 'f({\n  // why\n  c: 2,\n});'],
    ['between it and its separator', 'f({ b: 1 /* why */, c: 2 });', 'f({  /* why */ c: 2 });'],
    ['before it in its line', 'f({ a: 0, /* why */ b: 1, c: 2 });', 'f({ a: 0, /* why */ c: 2 });'],
    ['before it as the last', 'f({ a: 0, /* why */ b: 1 });', 'f({ a: 0 /* why */ });'],
    ['with a separator in it', 'f({ a: 0 /* , */, b: 1 });', 'f({ a: 0 /* , */ });'],
    ['of a line, with a separator in it', 'f({\n  a: 0 // ,\n  , b: 1\n});', 'f({\n  a: 0 // ,\n  \n});'],
  ])('a comment stays: %s', (_, text, expected) => {
    expect(withoutB(text)).toBe(expected);
  });
});

test.each([
  ['a name', 'f({ b: 1 });', 'f({ c: 1 });'],
  ['a name in quotes', "f({ 'b': 1 });", "f({ 'c': 1 });"],
  ['a name in double quotes', 'f({ "b": 1 });', 'f({ "c": 1 });'],
  ['a computed name', "f({ ['b']: 1 });", "f({ ['c']: 1 });"],
  ['a shorthand', 'f({ b });', 'f({ c: b });'],
  ['a method', 'f({ b() {} });', 'f({ c() {} });'],
  ['a member of a type', 'type A = { b?: 1 };', 'type A = { c?: 1 };'],
  ['a member of a type in quotes', "type A = { 'b': 1 };", "type A = { 'c': 1 };"],
])('%s is renamed as it is written', (_, text, expected) => {
  const program = Program.parse(text, 'a.ts');
  const [property] = [
    ...program.find('ObjectProperty'),
    ...program.find('ObjectMethod'),
    ...program.find('TSPropertySignature'),
  ];
  expect(applyEdits(text, [renameKey(property!, 'c')])).toBe(expected);
});

test.each([
  ['a', 'a'],
  [' \t\r\n a', 'a'],
  ['// one\n// two\na', 'a'],
  ['// one\ra', 'a'],
  ['/* one */ /* two */ a', 'a'],
  ['/* one\n * two */a', 'a'],
  ['/**/a', 'a'],
  ['/* * / */ a', 'a'],
  ['/ a', '/ a'],
  ['// one', ''],
])('what stands behind white space and comments: %j', (text, rest) => {
  const code = `0;${text}`;
  expect(code.slice(skipTrivia({ text: code } as Program, 2))).toBe(rest);
});
