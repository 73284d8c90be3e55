import { describe, expect, test } from 'vitest';
import { carryLines } from '../transforms/engine/syntax/carry';
import { commentLeftBehind, docCommentOf, losesComment } from '../transforms/engine/syntax/comments';
import { applyEdits } from '../transforms/engine/syntax/edits';
import { Program } from '../transforms/engine/syntax/program';
import { isFunction } from '../transforms/engine/syntax/shapes';
import { statementIn, wholeLines, withComments } from '../transforms/engine/syntax/statements';

/** Where a stretch of a text is. */
function spanIn(text: string, stretch: string) {
  const start = text.indexOf(stretch);
  return { start, end: start + stretch.length };
}

/** The statement `go();` of a script. */
function goIn(program: Program) {
  const statement = program.find('ExpressionStatement').find((node) => program.slice(node) === 'go();');
  if (!statement) throw new Error('no go();');
  return statement;
}

describe('the comments that belong to a statement', () => {
  test.each([
    ['go();', 'go();'],
    ['// a\ngo();', '// a\ngo();'],
    ['// a\r\ngo();', '// a\r\ngo();'],
    ['// a\n// b\ngo();', '// a\n// b\ngo();'],
    ['/* a */ go();', '/* a */ go();'],
    ['/* a */go();', '/* a */go();'],
    ['/* a */   \n  go();', '/* a */   \n  go();'],
    ['// a\n\ngo();', 'go();'],
    ['// a\n\n// b\ngo();', '// b\ngo();'],
    ['wait(); // a\ngo();', 'go();'],
    ['// a\nwait();\ngo();', 'go();'],
    ['if (ready) { // a\ngo(); }', 'go();'],
    ['/* a */ wait(); go();', 'go();'],
    ['// a\nwait(); go();', 'go();'],
    ['go(); // a', 'go(); // a'],
    ['go();// a', 'go();// a'],
    ['go(); /* a */  \nwait();', 'go(); /* a */'],
    ['go(); /* a */ wait();', 'go();'],
    ['go(); wait(); // a', 'go();'],
    ['go();\n// a', 'go();'],
    ['go(/* a */);\ngo();', 'go();'],
    ['function f() { go(); // a\n}', 'go(); // a'],
  ])('%s', (code, expected) => {
    const program = Program.parse(code, 'a.ts');
    expect(program.slice(withComments(program, goIn(program)))).toBe(expected);
  });
});

test('a statement of a list is the one that holds a node', () => {
  const program = Program.parse('one(a); two(b); three(c);', 'a.ts');
  const names = ['a', 'b', 'c'].map((name) => program.find('Identifier').find((id) => id.name === name)!);
  const statements = names.map((name) => statementIn(program.ast.program.body, name));
  expect(statements.map((statement) => statement && program.slice(statement))).toEqual([
    'one(a);',
    'two(b);',
    'three(c);',
  ]);
  expect(statementIn(program.ast.program.body.slice(0, 1), names[1]!)).toBe(undefined);
  expect(statementIn(program.ast.program.body.slice(1), names[0]!)).toBe(undefined);
});

describe('what is left when a statement goes without a trace', () => {
  test.each([
    ['go();', ''],
    ['a();\ngo();\nb();\n', 'a();\nb();\n'],
    ['a();\r\n  go();  \r\nb();\r\n', 'a();\r\nb();\r\n'],
    ['a(); go();  b();', 'a(); b();'],
    ['a(); go();', 'a(); '],
    ['  go(); b();', '  b();'],
    ['a();\ngo();b();', 'a();\nb();'],
    // One blank line is enough to separate what stood around it.
    ['a();\n\ngo();\n\nb();\n', 'a();\n\nb();\n'],
    ['a();\n \t\n  go();\n \n\nb();\n', 'a();\n \t\nb();\n'],
    ['a();\r\rgo();\r\rb();\r', 'a();\r\rb();\r'],
    ['a();\r\n\r\ngo();\r\n\r\nb();', 'a();\r\n\r\nb();'],
    ['a();\n\ngo();\nb();\n', 'a();\n\nb();\n'],
    ['a();\ngo();\n\nb();\n', 'a();\n\nb();\n'],
    ['a();\r\ngo();\r\n\r\nb();\r\n', 'a();\r\n\r\nb();\r\n'],
    ['a();\n\ngo();\n\n', 'a();\n\n'],
    ['a();\n\ngo();\n  ', 'a();\n\n'],
    // The start of a block, and of the file, separates as well.
    ['go();\n\nb();\n', 'b();\n'],
    ['\ngo();\n\nb();\n', '\nb();\n'],
    ['f({\ngo();\n\nb();\n', 'f({\nb();\n'],
    ['case 1:\ngo();\n\nb();\n', 'case 1:\nb();\n'],
    ['{ a: b }\ngo();\n\nb();\n', '{ a: b }\n\nb();\n'],
  ])('%s', (text, expected) => {
    const { start, end } = wholeLines(text, spanIn(text, 'go();'));
    expect(text.slice(0, start) + text.slice(end)).toBe(expected);
  });
});

/** What a text is from the stretch on, whose lines are carried from one depth to another. */
function move(text: string, stretch: string, from: string, to: string): string {
  const span = spanIn(text, stretch);
  const pieces = carryLines(Program.parse(text, 'a.ts'), span, from, to);
  return applyEdits(text, [{ ...span, text: pieces }]).slice(span.start);
}

describe('lines that move to another depth', () => {
  test.each([
    ['  a(\n    b,\n  );', '  ', '\t', 'a(\n\t  b,\n\t);'],
    ['  a(\r\n    b,\r\n  );', '  ', '', 'a(\r\n  b,\r\n);'],
    ['  a(\n    b,\n  );', '  ', '  ', 'a(\n    b,\n  );'],
    ['a(\n  b,\n);', '', '  ', 'a(\n    b,\n  );'],
    // A line that does not stand as deep stays where it is, and a blank one keeps its bytes.
    ['  a(\n b,\n  );', '  ', '    ', 'a(\n b,\n    );'],
    ['  a(\n    \n\n  );', '  ', '\t', 'a(\n    \n\n\t);'],
    ['  a(\r\n    \r\n  );', '  ', '\t', 'a(\r\n    \r\n\t);'],
    // White space inside a template is a value.
    ['  a(`\n  b`,\n  c);', '  ', '\t', 'a(`\n  b`,\n\tc);'],
    ['a(`b\n`,\nc);', '', '  ', 'a(`b\n`,\n  c);'],
    ['  a(`\n  ${\n  b\n  }\n  `);', '  ', '\t', 'a(`\n  ${\n\tb\n\t}\n  `);'],
  ])('%s', (text, from, to, expected) => {
    expect(move(text, text.trimStart(), from, to)).toBe(expected);
  });

  test('what comes after the stretch stays, even where its line begins at the end of it', () => {
    expect(move('  a();\n  b();', 'a();\n', '  ', '\t')).toBe('a();\n  b();');
    expect(move('  a(\n    b);', 'a(\n  ', '  ', '\t')).toBe('a(\n\t  b);');
  });
});

describe('whether edits lose a comment', () => {
  const text = 'a(b /* c */, d);';
  const comment = spanIn(text, 'b /* c */');

  test.each([
    ['replaced', [{ ...comment, text: 'e' }], true],
    ['carried over', [{ ...comment, text: ['() => ', comment] }], false],
    [
      'carried over by another edit',
      [
        { ...comment, text: '' },
        { start: 0, end: 0, text: [comment] },
      ],
      false,
    ],
    ['left behind by what is carried', [{ ...comment, text: [spanIn(text, 'b')] }], true],
    ['beside the edit', [{ ...spanIn(text, 'd'), text: 'e' }], false],
    ['cut in two', [{ ...spanIn(text, 'b /*'), text: '' }], false],
  ] as const)('%s', (_, edits, expected) => {
    expect(losesComment(Program.parse(text, 'a.ts'), edits)).toBe(expected);
  });

  test('without comments nothing is lost', () => {
    expect(losesComment(Program.parse('a(b);', 'a.ts'), [{ start: 0, end: 4, text: '' }])).toBe(false);
  });
});

describe('whether a comment on `b` stays when `b` goes', () => {
  test.each([
    ['f({ a, b, c })', false],
    ['f({ a, b, // why\n c })', true],
    ['f({ a, b // why\n, c })', true],
    ['f({ a, b/* why */, c })', true],
    ['f({ a, b: { d }, /* why */ c })', true],
    ['f({ a,\n // why\n b, c })', true],
    ['f({ a, /* why */ b, c })', true],
    ['f({ /* why */ b, c })', true],
    ['f({\n a, /* why */ b, c })', true],
    ['f({ a, // why a\n b, c })', false],
    ['f({ a, // why a\n\n b, c })', false],
    ['f({ a, // why a\r\n b, c })', false],
    ['f({ a, /* why */ /* why */ b, c })', true],
    ['f({ a, b,\n // why c\n c })', false],
    ['f({ a, b, c // why c\n })', false],
    ['f({ a, b }) // why', false],
    ['f(/* why */ { b })', false],
    ['f({ a, b, /* why */ })', true],
    ['f({ /* why a */ a, b })', false],
    ['f({ a, b /* why */ })', true],
    ['f({ a, b: 1, // why\n})', true],
    ['f({ a, b\n, // why\n c })', false],
  ])('%s', (code, expected) => {
    const program = Program.parse(code, 'a.ts');
    const [list] = program.find('ObjectExpression');
    const item = list?.properties.find((property) => program.slice(property).startsWith('b'));
    expect(commentLeftBehind(program, item!)).toBe(expected);
  });
});

describe('the doc comment above a function', () => {
  test.each([
    ['/** a */ function f() {}', '* a '],
    ['/** a */\n\nfunction f() {}', '* a '],
    ['/** a */function f() {}', '* a '],
    ['/** a */ export function f() {}', '* a '],
    ['/** a */ export default function () {}', '* a '],
    ['/** a */ const f = () => b', '* a '],
    ['/** a */ export const f = function () {}', '* a '],
    ['/** a */ exports.f = () => b', '* a '],
    ['const c = { /** a */ f: () => b }', '* a '],
    ['const c = { /** a */ f() {} }', '* a '],
    ['class C { /** a */ f = () => b }', '* a '],
    ['class C { /** a */ f() {} }', '* a '],
    ['/** a */ /** b */ function f() {}', '* b '],
    ['/* a */ function f() {}', ''],
    ['// * a\nfunction f() {}', ''],
    ['//* a\nfunction f() {}', ''],
    ['/** a */ b; function f() {}', ''],
    ['/** a */ use(() => b)', ''],
    ['/** a */ class C { f() {} }', ''],
    ['/** a */ if (c) { b = () => d }', ''],
    ['function f() { /** a */ }', ''],
    ['function f() {} /** a */', ''],
    ['function f() {}', ''],
  ])('%s', (code, expected) => {
    const program = Program.parse(code, 'a.ts');
    const fn = [
      ...program.statements(),
      ...program.find('ClassMethod'),
      ...program.find('ObjectMethod'),
    ].find(isFunction);
    const arrow = program.find('ArrowFunctionExpression')[0] ?? program.find('FunctionExpression')[0];
    expect(docCommentOf(program, (fn ?? arrow)!)).toBe(expected);
  });
});
