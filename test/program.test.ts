import { expect, test } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';

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
