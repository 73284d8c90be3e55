import { describe, expect, test } from 'vitest';
import { Program, type Embedding } from '../transforms/engine/syntax/program';
import {
  indentAt,
  lineStart,
  lineStop,
  measureStyle,
  nextLine,
  type Style,
} from '../transforms/engine/syntax/style';

const page: Embedding = { language: 'js', runsAsWritten: true, placeholders: [] };

/** The style of a file as its `place` sees it: where the text says so, or at its beginning. */
function styleOf(
  text: string,
  { path = 'a.tsx', embedding }: { path?: string; embedding?: Embedding } = {},
): Style {
  const program = Program.parse(text, path, embedding);
  const place = program.find('Identifier').find(({ name }) => name === 'place');
  return measureStyle(program, place ?? program.ast);
}

test('a file that says nothing is written as most are', () => {
  expect(styleOf('')).toEqual({
    quote: "'",
    semicolons: true,
    unit: '  ',
    lineEnd: '\n',
    functions: 'arrow',
  });
});

test.each<[string, string, Style['quote']]>([
  ['the commoner one', `a("b", "c", 'd')`, '"'],
  ['the commoner one, the other way', `a("b", 'c', 'd')`, "'"],
  ['single ones, where both are as common', `a("b", 'c')`, "'"],
  ['those of directives count', `"use strict"; "use client"; a('b')`, '"'],
  ['those of attributes do not', `<a b="c" d="e" f="g">{h('i')}</a>`, "'"],
  ['those of imports do', `import a from "a"; import b from "b"; c('d')`, '"'],
])('quotes: %s', (_, text, quote) => {
  expect(styleOf(text).quote).toBe(quote);
});

test.each([
  ['most statements end with one', 'a(); b(); c()\n', true],
  ['most do not', 'a(); \nb()\nc()\n', false],
  ['as many do as do not', 'a();\nb()\n', true],
  ['returns count', 'function f() { return a }\nfunction g() { return b }\nc();', false],
  ['imports count', 'import "a"\nimport "b"\nc();', false],
  ['declarations count', 'const a = 1\nlet b = 2\nc();', false],
  [
    'the heads of loops do not',
    'for (const a of b) {}\nfor (let c = 1; ; ) {}\nfor (var d in e) {}\nf();\n',
    true,
  ],
  ['a declaration in a loop does', 'for (const a of b) { let c = 1\nlet d = 2\n }\nf();', false],
  ['nor do blocks', 'if (a) {}\nwhile (b) {}\nc();', true],
])('semicolons: %s', (_, text, expected) => {
  expect(styleOf(text).semicolons).toBe(expected);
});

test.each([
  ['a step is from a line to a deeper one', 'if (a) {\n    b();\n}', '    '],
  ['tabs', 'if (a) {\n\tif (b) {\n\t\tc();\n\t}\n}', '\t'],
  [
    'the commonest step, not the first',
    'a(\n        b);\nif (c) {\n   d();\n   if (e) {\n      f();\n   }\n}',
    '   ',
  ],
  [
    'the commonest step, not the last',
    'if (c) {\n   d();\n   if (e) {\n      f();\n   }\n}\na(\n        b);',
    '   ',
  ],
  ['an empty line is no step', 'if (a) {\n\n    b();\n     \n    c();\n     \n    d();\n}', '    '],
  ['white space within a line is none', 'if   (a) {\n    b();    c();\n}', '    '],
  ['the stars of a comment are none', 'a;\n/**\n * b\n */\nc;\n/*\n * d\n */\nif (d) {\n    e();\n}', '    '],
  ['a star in a line is no comment', 'if (a) {\n    b * c;\n}', '    '],
  ['a tab below spaces is no step', 'a(\n  b,\n\t\t\tc);\nd(\n  e,\n\t\t\tf);\nif (g) {\n  h();\n}', '  '],
  ['spaces below a tab are no step', 'if (a) {\n  b(\n\t  c);\n  d(\n\t  e);\n}', '  '],
  ['in files of any line end', 'if (a) {\r\n    b();\r\n}\rif (c) {\r    d();\r}', '    '],
])('indentation: %s', (_, text, unit) => {
  expect(styleOf(text).unit).toBe(unit);
});

test.each<[string, string, Style['lineEnd']]>([
  ['that of the line', 'a();\nplace();\r\nb();\n', '\r\n'],
  ['that of the line, the other way', 'a();\r\nplace();\nb();\r\n', '\n'],
  ['on the last line, the first of the file', 'a();\r\nb();\nplace();', '\r\n'],
  ['of old', 'a();\rplace();\rb();', '\r'],
  ['none', 'place();', '\n'],
])('line ends: %s', (_, text, lineEnd) => {
  expect(styleOf(text).lineEnd).toBe(lineEnd);
});

describe('functions', () => {
  test.each<[string, string, Style['functions']]>([
    ['a page that has none', 'a();', 'function'],
    ['a page that has plain ones', 'function a() {} b(function () {}); c({ d() {} });', 'function'],
    ['a page that has an arrow', 'a(() => b);', 'arrow'],
    ['a page that has an async declaration', 'async function a() {}', 'arrow'],
    ['a page that has an async expression', 'a(async function () {});', 'arrow'],
    ['a page that has an async method', 'a({ async b() {} });', 'arrow'],
    ['a page that has one among others', 'function a() {} async function b() {} function c() {}', 'arrow'],
  ])('%s', (_, text, expected) => {
    expect(styleOf(text, { path: 'a.html', embedding: page }).functions).toBe(expected);
  });

  test('in a script that is built they are arrows, whatever stands there', () => {
    const text = 'function a() {}';
    expect(styleOf(text, { path: 'a.js' }).functions).toBe('arrow');
    expect(styleOf(text, { path: 'a.vue', embedding: { ...page, runsAsWritten: false } }).functions).toBe(
      'arrow',
    );
  });
});

const lines = 'one\n  two  2\r\n\tthree\r\n\r\nfive';

test.each([
  ['o', 'one', '\n', ''],
  ['ne', 'one', '\n', ''],
  ['two', '  two  2', '\r\n', '  '],
  ['2', '  two  2', '\r\n', '  '],
  ['three', '\tthree', '\r\n', '\t'],
  ['\r\n\r\nfive', '\tthree', '\r\n', '\t'],
  ['\r\nfive', '', '\r\n', ''],
  ['five', 'five', '', ''],
])('the line of %j', (what, line, lineEnd, indent) => {
  const offset = lines.indexOf(what);
  const [start, stop] = [lineStart(lines, offset), lineStop(lines, offset)];
  expect(lines.slice(start, stop)).toBe(line);
  expect(lines.slice(stop, nextLine(lines, offset))).toBe(lineEnd);
  expect(indentAt(lines, offset)).toBe(indent);
});

test('in the middle of white space, what stands before counts as indentation', () => {
  expect(indentAt('    a', 2)).toBe('  ');
  expect(indentAt('a    b', 5)).toBe('');
});

test('the end of a text is the end of its last line', () => {
  expect([
    lineStop('a', 1),
    nextLine('a', 1),
    lineStart('a', 1),
    nextLine('a\n', 0),
    nextLine('a\n', 2),
  ]).toEqual([1, 1, 0, 2, 2]);
});
