import type { Expression, Node } from '@babel/types';
import { describe, expect, test } from 'vitest';
import { childrenOf } from '../transforms/engine/syntax/children';
import { Program } from '../transforms/engine/syntax/program';
import { isPure } from '../transforms/engine/syntax/purity';
import {
  awaitsIn,
  descendants,
  functionOf,
  isCall,
  isFunction,
  isFunctionValue,
  isMember,
  lastName,
  namesIn,
  onlyValueOf,
  rootOf,
  withoutCasts,
} from '../transforms/engine/syntax/shapes';

function expression(text: string, path = 'a.ts'): { program: Program; node: Expression } {
  const program = Program.parse(`(${text})`, path);
  const [statement] = program.find('ExpressionStatement');
  if (!statement) throw new Error(`no expression: ${text}`);
  return { program, node: statement.expression };
}

/** The predicates that accept an expression. */
function kindsOf(text: string): string[] {
  const { node } = expression(text);
  const kinds = { isCall, isMember, isFunctionValue, isFunction };
  return Object.entries(kinds).flatMap(([name, accepts]) => (accepts(node) ? name : []));
}

test.each([
  ['f()', ['isCall']],
  ['f?.()', ['isCall']],
  ['new F()', []],
  ['a.b', ['isMember']],
  ['a?.b', ['isMember']],
  ['a[0]', ['isMember']],
  ['a', []],
  ['() => a', ['isFunctionValue', 'isFunction']],
  ['function () {}', ['isFunctionValue', 'isFunction']],
  ['class {}', []],
])('%s is what it is', (text, kinds) => {
  expect(kindsOf(text)).toEqual(kinds);
});

test('methods and declarations are functions, though no values', () => {
  const text = 'function f() {} class A { b() {} #c() {} d = 1 } ({ e() {} })';
  const nodes = descendants(Program.parse(text, 'a.ts').ast);
  expect(nodes.filter(isFunction).map(({ type }) => type)).toEqual([
    'FunctionDeclaration',
    'ClassMethod',
    'ClassPrivateMethod',
    'ObjectMethod',
  ]);
  expect(nodes.filter((node) => isFunctionValue(node))).toEqual([]);
});

test.each([
  ['a', 'a', 'a'],
  ['a.b', 'b', 'a'],
  ['a?.b', 'b', 'a'],
  ["a['b']", 'b', 'a'],
  ['a[b]', undefined, 'a'],
  ['a[0]', undefined, 'a'],
  ['this.#b', 'b', 'this'],
  ['(a as any).b!', 'b', 'a'],
  ['a.b(c).d', 'd', 'a'],
  ['a.b()', undefined, 'a'],
  ['a?.b?.()', undefined, 'a'],
  ['(await a.b()).c', 'c', 'a'],
  ['(<any>a).b satisfies c', 'b', 'a'],
])('%s is called by its last name, and begins with its first', (text, last, root) => {
  const { program, node } = expression(text.includes('#') ? `class { #b; c = ${text} }` : text);
  const value = node.type === 'ClassExpression' ? program.find('ClassProperty')[0]?.value : node;
  expect(lastName(value!)).toBe(last);
  expect(program.slice(rootOf(value!))).toBe(root);
});

test('casts of Flow are casts too', () => {
  const { program, node } = expression('(a: any)', 'a.js');
  expect(program.slice(withoutCasts(node))).toBe('a');
});

test('nodes come in the order of the text, those of nested functions when asked for', () => {
  const { program, node } = expression('async () => [await a, , async () => await b, function () { c }]');
  const names = (nodes: readonly Node[]) =>
    nodes.filter(({ type }) => type === 'Identifier').map((name) => program.slice(name));
  expect(names(descendants(node))).toEqual(['a', 'b', 'c']);
  expect(names(descendants(node, false))).toEqual(['a']);
  expect(childrenOf(node).map((child) => program.slice(child))).toEqual([program.slice(node).slice(12)]);
  expect(names(childrenOf(expression('f(a, b)').node))).toHaveLength(3);
});

test.each([
  ['f(await a, async () => g(await b))', ['await a']],
  ['async () => { await a }', []],
  ['a(b.c)', []],
])('an await suspends the function it stands in, and no other: %s', (text, expected) => {
  const { program, node } = expression(text);
  expect(awaitsIn(node).map((found) => program.slice(found))).toEqual(expected);
});

test('names are those of variables', () => {
  const { program, node } = expression('a.b(c, { d: e, f }, (g) => g, <h>i)');
  expect(namesIn(program, node).map(({ name }) => name)).toEqual(['a', 'c', 'e', 'f', 'g', 'h', 'i']);
});

describe('the one value of a variable', () => {
  test.each<[string, string, string[] | undefined]>([
    ['is what it is declared with', 'const a = b();', ['b()', 'a = b()']],
    ['is what it is declared with, never assigned', 'let a = b();', ['b()', 'a = b()']],
    ['is its only assignment', 'let a; a = b();', ['b()', 'a = b()']],
    ['is its only assignment after null', 'let a = null; a = b();', ['b()', 'a = b()']],
    ['is its only assignment after an empty text', "let a = ''; a = b();", ['b()', 'a = b()']],
    ['is its only assignment after undefined', 'let a = undefined; a = b();', ['b()', 'a = b()']],
    ['is unknown after a text', "let a = 'c'; a = b();", undefined],
    ['is unknown after another name', 'let a = c; a = b();', undefined],
    ['is unknown after a call', 'let a = c(); a = b();', undefined],
    ['is unknown where nothing is assigned', 'let a;', undefined],
    ['is unknown where two are assigned', 'let a; a = b(); a = c();', undefined],
    ['is unknown where it is added to', "let a = ''; a += b();", undefined],
    ['is unknown where it is counted', 'let a; a++;', undefined],
    ['is unknown where a loop assigns', 'let a; for (a of b) {}', undefined],
    ['is unknown where a loop within an assignment does', 'let a; c = () => { for (a of b) {} };', undefined],
    ['is what a pattern takes apart', 'let a; [a] = b();', ['b()', '[a] = b()']],
    ['is unknown of a parameter', 'function a() {}', undefined],
    ['is unknown where it is declared twice', 'var a; var a = b();', undefined],
  ])('%s', (_, text, expected) => {
    const program = Program.parse(text, 'a.ts');
    const only = onlyValueOf(program.bindingAt('a', program.ast.program)!);
    expect(only && [program.slice(only.value), program.slice(only.from)]).toEqual(expected);
  });
});

describe('the function a name stands for', () => {
  test.each<[string, string, string | undefined]>([
    ['a declaration', 'function a() {}', 'function a() {}'],
    ['an arrow', 'const a = () => b;', '() => b'],
    ['an expression, cast', 'const a = (function () {}) as any;', 'function () {}'],
    ['one that is replaced', 'let a = () => b; a = c;', undefined],
    ['a declaration that is replaced', 'function a() {} a = b;', undefined],
    ['the result of a function', 'const a = (() => b)();', undefined],
    ['a member of what is one', 'const { a } = () => b;', undefined],
    ['a name that is only declared', 'let a;', undefined],
    ['an import', "import a from 'a';", undefined],
    ['nothing', 'b;', undefined],
  ])('%s', (_, text, expected) => {
    const program = Program.parse(text, 'a.ts');
    const found = functionOf(program.bindingAt('a', program.ast.program));
    expect(found && program.slice(found)).toBe(expected);
  });

  test('is not the function whose parameter it is', () => {
    const program = Program.parse('({ b(a) {} }); function f(a) {} (a) => a;', 'a.ts');
    const names = program.find('Identifier').filter(({ name }) => name === 'a');
    expect(names.map((name) => functionOf(program.bindingAt('a', name)))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test.each([
  ['a', true],
  ['this.a', true],
  ['a?.b[c]', true],
  ['`a ${b}`', true],
  ['a + b', true],
  ['a ?? b', true],
  ['a ? b : c', true],
  ['a as string', true],
  ['-a', true],
  ['!a', true],
  ['delete a.b', false],
  ['void a()', false],
  ['a()', false],
  ['a.b()', false],
  ['a().b', false],
  ['await a', false],
  ['a = b', false],
  ['a++', false],
  ['new A()', false],
  ['String(a)', true],
  ['String(a())', false],
  ['Boolean(a, b)', true],
  ['a.toString()', true],
  ["a['trim']()", true],
  ['a[trim]()', false],
  ['a().toString()', false],
  ['a.slice(b())', false],
  ['(() => a)()', false],
])('evaluating %s less often: %s', (text, pure) => {
  const { program, node } = expression(text);
  expect(isPure(program, node)).toBe(pure);
});

test('a function of the file that is called like one of the language is not pure', () => {
  const program = Program.parse('function String(a) { send(a); } String(b);', 'a.ts');
  const [statement] = program.find('ExpressionStatement').slice(1);
  expect(isPure(program, statement!.expression)).toBe(false);
});
