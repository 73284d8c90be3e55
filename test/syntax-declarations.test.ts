import { describe, expect, test } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';

/** What each `a` of a script is bound to; in brackets where it declares the name, or names something else. */
function boundTo(code: string, path = 'a.ts'): string {
  const program = Program.parse(code, path);
  return [...program.find('Identifier'), ...program.find('JSXIdentifier')]
    .filter(({ name }) => name === 'a')
    .toSorted((one, other) => one.start! - other.start!)
    .map((name) => {
      const kind = program.binding(name)?.kind ?? 'global';
      return program.isReference(name) ? kind : `(${kind})`;
    })
    .join(' ');
}

describe('where a name is declared', () => {
  test.each([
    // A `var` leaves every block, and no function, module or static block.
    ['if (b) { var a = 1 } a', '(var) var'],
    ['for (var a of b) {} a', '(var) var'],
    ['for (var a = 1; ;) {} a', '(var) var'],
    ['for (var a in b) {} a', '(var) var'],
    ['switch (b) { case 1: var a = 1 } a', '(var) var'],
    ['try {} catch (b) { var a = 1 } a', '(var) var'],
    ['function f() { var a = 1 } a', '(var) global'],
    ['const f = () => { var a = 1 }; a', '(var) global'],
    ['namespace N { var a = 1; a } a', '(var) var global'],
    ['class C { static { var a = 1; a } } a', '(var) var global'],
    ['class C { m() { var a = 1 } } a', '(var) global'],
    ['const f = function g() { var a = 1; a }; a', '(var) var global'],
    // What is written with `let`, `const` and `using` stays in its block.
    ['{ let a = 1 } a', '(let) global'],
    ['for (const a of b) {} a', '(const) global'],
    ['switch (b) { case 1: let a } a', '(let) global'],
    ['async function f() { await using a = b; a }', '(using) using'],
    ['namespace N { const a = 1; a } a', '(const) const global'],
    // A name that only its own function or class sees.
    ['const b = class a { m() { a } }; a', '(global) class global'],
    ['const b = function a() { a }; a', '(global) function global'],
    ['const b = function a() { var a = 1; a }', '(global) (var) var'],
    ['const b = class { m() { a } }', 'global'],
    // A declared name, a key and a decorator stand outside of what they name.
    ['function a(a) { a }', '(function) (param) param'],
    ['const a = 1; class C { [a](a) { a } }', '(const) const (param) param'],
    ['const a = 1; const b = { [a](a) { a } }', '(const) const (param) param'],
    ['const a = 1; class C { @use(a) m(a) { a } }', '(const) const (param) param'],
    ['const a = 1; class C { @use(a) m(b) { let a } }', '(const) const (let)'],
    // Declarations of all kinds.
    ['try {} catch (a) { a }', '(let) let'],
    ['try {} catch { a }', 'global'],
    ['function f({ b: a, c: [, a2 = a], ...d }) {}', '(param) param'],
    ['const [{ ...a }] = b; a', '(const) const'],
    ["import a = require('a'); a", '(import) import'],
    ["import * as a from 'a'; a", '(import) import'],
    ["import { a as b } from 'a'; a", '(global) global'],
    ['enum a { B } a', '(enum) enum'],
    ['declare const a: string; a', '(const) const'],
    ['declare function a(): void; a', '(function) function'],
    ['namespace a { export const b = 1 } a.b', '(other) other'],
    ["declare module 'a' {} a", 'global'],
    ['declare global { const a: string } a', '(const) global'],
    ['abstract class C { abstract m(a: string): void } a', '(param) global'],
    ['class C { m(a: string): void; m(a: any) { a } }', '(param) (param) param'],
    ['type F = (a: string) => typeof a', '(param) param'],
    ['type F = new (a: string) => typeof a', '(param) param'],
    ['interface I { m(a: string): typeof a; (a: string): typeof a }', '(param) param (param) param'],
    ['interface I { new (a: string): typeof a; [a: string]: typeof b }', '(param) param (param)'],
    // A type is no value.
    ['interface a {} a', '(global) global'],
    ['type a = string; a', '(global) global'],
    ['interface a {} const a = 1; a', '(const) (const) const'],
    ['export as namespace a; a', '(global) global'],
  ])('%s', (code, expected) => {
    expect(boundTo(code)).toBe(expected);
  });

  test('`global` of a `declare global` is no name', () => {
    const program = Program.parse('declare global {} global', 'a.ts');
    const names = program.find('Identifier').filter(({ name }) => name === 'global');
    expect(names.map((name) => program.binding(name)?.kind)).toEqual([undefined, undefined]);
  });

  test.each([
    ['declare var a: string; a', '(other) other'],
    ['declare function a(): void; a', '(function) function'],
    ['declare class a {} a', '(class) class'],
    ['enum a { B } a', '(enum) enum'],
    ['opaque type a = string; a', '(global) global'],
    ['declare type a = string; a', '(global) global'],
    ['declare interface a {} a', '(global) global'],
    ['interface a {} a', '(global) global'],
    ['type a = string; a', '(global) global'],
    ['const a = <a.B />', '(const) const'],
    ['function f(a) { return <a.B>{a}</a.B> }', '(param) param param param'],
  ])('in a dialect of JavaScript: %s', (code, expected) => {
    expect(boundTo(code, 'a.jsx')).toBe(expected);
  });
});

/** What declares the `a` of a script, and how often it is written after that. */
function declarationOf(code: string, path = 'a.ts'): string | undefined {
  const program = Program.parse(code, path);
  const binding = program.bindingAt('a', program.ast.program);
  return binding && `${binding.declaration.type} ${binding.kind} ${binding.writes.length}`;
}

describe('a name that is declared more than once', () => {
  test.each([
    ['var a = 1; var a = 2; a', 'VariableDeclarator var 1'],
    ['var a = 1; function a() {} a', 'VariableDeclarator var 1'],
    // Overloads, and a namespace beside what it belongs to, describe the same thing.
    ['function a(b: 1): void; function a(b) {} a', 'FunctionDeclaration function 0'],
    ['function a(b: 1): void; function a(b: 2): void; function a(b) {} a', 'FunctionDeclaration function 0'],
    ['function a() {} namespace a { b } a', 'FunctionDeclaration function 0'],
    ['namespace a { b } namespace a { c } a', 'TSModuleDeclaration other 0'],
    ['class a {} namespace a { b } a', 'ClassDeclaration class 0'],
    ['enum a { B } namespace a { b } a', 'TSEnumDeclaration enum 0'],
  ])('%s', (code, expected) => {
    expect(declarationOf(code)).toBe(expected);
  });

  test('overloads are told apart from a second value in a dialect of JavaScript too', () => {
    const overloads = 'declare function a(b: 1): void; declare function a(b: 2): void;';
    expect(declarationOf(overloads, 'a.js')).toBe('DeclareFunction function 0');
  });

  test.each([
    ['function f(a) { var a }', 1],
    ['function f(a) { function a() {} }', 1],
    ['function f(a) { { function a() {} } }', 0],
    ['function f(a) { { let a } }', 0],
    ['function f(a) { { var a } }', 1],
    ['function f(a) { a = 1 }', 1],
  ])('a parameter that its function declares again: %s', (code, writes) => {
    const program = Program.parse(code, 'a.ts');
    const parameter = program.find('Identifier').find(({ name }) => name === 'a')!;
    expect(program.binding(parameter)?.kind).toBe('param');
    expect(program.binding(parameter)?.writes).toHaveLength(writes);
  });
});
