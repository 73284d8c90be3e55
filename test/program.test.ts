import { expect, test } from 'vitest';
import { Program, spanOf } from '../transforms/engine/syntax/program';

function uses(text: string, name: string, path = 'a.ts') {
  const program = Program.parse(text, path);
  return program
    .find('Identifier')
    .filter((id) => id.name === name && program.isReference(id))
    .map((id) => program.binding(id)?.kind ?? 'global');
}

test('resolves names through block scopes, parameters and globals', () => {
  expect(uses('const a = 1; { let a = 2; a } a; function f(a: number) { a }', 'a')).toEqual([
    'let',
    'const',
    'param',
  ]);
  expect(uses('xkit.login(t); window.xkit', 'xkit')).toEqual(['global']);
});

test('knows an enum as a binding, and a shadowed one as shadowed', () => {
  expect(uses('enum B { A = "x" } B.A; function f(B: any) { B.A }', 'B')).toEqual(['enum', 'param']);
  expect(uses('export enum B { A = "x" }\nB.A', 'B')).toEqual(['enum']);
});

test('lists an export among the references', () => {
  const program = Program.parse('const a = 1; export { a }; export default a; a', 'a.ts');
  const id = program.find('VariableDeclarator')[0]?.id;
  if (id?.type !== 'Identifier') throw new Error('no declarator');
  expect(program.binding(id)?.references.map((use) => program.slice(use))).toEqual(['a', 'a', 'a']);
});

test('knows a parameter property as the parameter it also is', () => {
  expect(uses('class A { constructor(private readonly b: string, c = b) { b } m() { b } }', 'b')).toEqual([
    'param',
    'param',
    'global',
  ]);
});

test('an assignment target is a reference and a write', () => {
  const program = Program.parse('let a; a = 1; [a] = [2]; a++', 'a.ts');
  const id = program.find('VariableDeclarator')[0]?.id;
  if (id?.type !== 'Identifier') throw new Error('no declarator');
  expect(program.binding(id)?.writes.length).toBe(3);
});

test('keeps offsets behind a byte order mark and a hashbang', () => {
  const text = '\uFEFF#!/usr/bin/env node\r\n\tfoo(1)';
  const program = Program.parse(text, 'a.js');
  expect(program.find('CallExpression').map((call) => program.slice(call))).toEqual(['foo(1)']);
});

test.each([
  ['a.ts', 'const a = <any>b; @dec class A { constructor(private readonly x: string) {} }'],
  ['a.tsx', 'const a = <div>{b as any}</div>'],
  ['a.js', 'const a = <div/>; import("x"); type A = number'],
  ['a.js', 'f(a<b, c>(d)); with (a) {}'],
  ['a.jsx', 'const f = (a: number) => a satisfies number'],
  ['a.d.ts', 'declare const a: string; export default a'],
  ['a.mjs', 'await x; export * as ns from "y"; import json from "./a.json" with { type: "json" }'],
])('parses %s: %s', (path, text) => {
  expect(() =>
    Program.parse(text, path).binding(Program.parse(text, path).find('Identifier')[0]!),
  ).not.toThrow();
});

test.each([
  [
    'a default value does not see the body',
    'const a = 1; function f(b = a) { var a = 2; a }',
    ['const', 'var'],
  ],
  ['a var may repeat a parameter', 'function f(a) { var a; a }', ['param']],
  ['a computed key stands outside its method', 'const a = 1; class A { [a](a) { a } }', ['const', 'param']],
  [
    'a function type names its parameters for the reader only',
    'const a = 1; type F = (a: string) => void',
    [],
  ],
  ['a function expression knows itself', 'const f = function a() { a }; a', ['function', 'global']],
  [
    'a catch clause, a loop and a switch are scopes',
    'try {} catch (a) { a } for (let a of b) a; switch (c) { case 1: let a; a }',
    ['let', 'let', 'let'],
  ],
  ['a var leaves its block, not its function', 'function f() { { var a } a } a', ['var', 'global']],
])('%s', (_, text, kinds) => {
  expect(uses(text, 'a')).toEqual(kinds);
});

test('a var that repeats a parameter writes it', () => {
  const program = Program.parse('function f(a) { var a = 1; return a }', 'a.ts');
  const [parameter] = program.find('FunctionDeclaration')[0]?.params ?? [];
  if (parameter?.type !== 'Identifier') throw new Error('no parameter');
  expect(program.bindingAt('a', parameter)?.writes).toHaveLength(1);
});

test('finds nodes in the order of the text, and statements from the outside in', () => {
  const program = Program.parse('a; if (b) { c; }\nfor (;;) d;\nlabel: e;', 'a.ts');
  expect(program.find('Identifier').map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'label', 'e']);
  expect(program.find('ClassBody')).toEqual([]);
  expect(program.statements().map((statement) => program.slice(statement))).toEqual([
    'a;',
    'if (b) { c; }',
    '{ c; }',
    'c;',
    'for (;;) d;',
    'd;',
    'label: e;',
    'e;',
  ]);
});

test('of statements at one place, the enclosing one comes first', () => {
  const program = Program.parse('@a export class A {}', 'a.ts');
  expect(program.statements().map(({ type }) => type)).toEqual([
    'ExportNamedDeclaration',
    'ClassDeclaration',
  ]);
  const [outer, inner] = program.statements().map(spanOf);
  expect(outer?.start).toBe(inner?.start);
});

test('knows what stands around a node, and which nodes are its own', () => {
  const program = Program.parse('f(() => { a; });', 'a.ts');
  const a = program.find('Identifier').find(({ name }) => name === 'a')!;
  expect([...program.ancestors(a)].map(({ type }) => type)).toEqual([
    'ExpressionStatement',
    'BlockStatement',
    'ArrowFunctionExpression',
    'CallExpression',
    'ExpressionStatement',
    'Program',
    'File',
  ]);
  expect(program.parent(a)?.type).toBe('ExpressionStatement');
  expect(program.parent(program.ast)).toBeUndefined();
  expect(program.closest(a, ({ type }) => type === 'CallExpression')).toBe(program.find('CallExpression')[0]);
  expect(program.closest(a, ({ type }) => type === 'Identifier')).toBeUndefined();
  const other = Program.parse('a', 'b.ts');
  expect([a, program.ast, other.ast, other.find('Identifier')[0]!].map((node) => program.owns(node))).toEqual(
    [true, true, false, false],
  );
});

test('makes once what is asked of it again', () => {
  let made = 0;
  const make = () => (made += 1);
  const program = Program.parse('', 'a.ts');
  expect([program.once(make), program.once(make), Program.parse('', 'a.ts').once(make)]).toEqual([1, 1, 2]);
});

test('a script in a document is in the language it says, and is what runs', () => {
  const placeholders = ['first', 'second'].map((inner, at) => ({
    start: at * 10,
    end: at * 10 + 6,
    inner,
    original: `{{${inner}}}`,
  }));
  const parse = (text: string, language: 'js' | 'ts' | 'tsx', runsAsWritten: boolean) =>
    Program.parse(text, 'page.html', { language, runsAsWritten, placeholders });

  expect(() => parse('const a = <any>b', 'ts', false)).not.toThrow();
  expect(() => parse('await a', 'js', false)).not.toThrow();
  expect(() => parse('await a', 'js', true)).toThrow();
  const program = parse('first_(a, second_);', 'js', true);
  const inside = (start: number, end: number) =>
    program.placeholdersIn({ start, end }).map(({ inner }) => inner);
  expect(inside(0, 18)).toEqual(['first', 'second']);
  expect(inside(6, 10)).toEqual([]);
  expect(inside(5, 10)).toEqual(['first']);
  expect(inside(6, 11)).toEqual(['second']);
  expect(inside(12, 13)).toEqual(['second']);
  expect(program.placeholdersIn(program.find('CallExpression')[0]!)).toHaveLength(2);
  expect(Program.parse('a', 'a.js').placeholdersIn({ start: 0, end: 1 })).toEqual([]);
});

test('names in tags are uses in the order of the text', () => {
  const program = Program.parse('const a = {}; <a.B>{a}</a.B>; a;', 'a.jsx');
  const references = program.bindingAt('a', program.ast.program)?.references ?? [];
  expect(references.map(({ type }) => type)).toEqual([
    'JSXIdentifier',
    'Identifier',
    'JSXIdentifier',
    'Identifier',
  ]);
});
