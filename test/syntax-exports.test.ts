import { describe, expect, test } from 'vitest';
import { isExportedBinding, leavesFile } from '../transforms/engine/syntax/exports';
import { Program } from '../transforms/engine/syntax/program';

describe('whether the name `a` leaves its file', () => {
  test.each([
    ['export const a = 1', true],
    ['export let b, a', true],
    ['export function a() {}', true],
    ['export default function a() {}', true],
    ['export class a {}', true],
    ['const a = 1; export { a }', true],
    ['const a = 1; export { a as b }', true],
    ['const a = 1; export default a', true],
    ['const a = 1; export = a', true],
    ['const a = 1; export default { a }', true],
    ['const a = 1; export = { b: a }', true],
    ['const a = 1; export default [a]', false],
    ['export enum a {}', true],
    ['export var a; var a', true],
    ['var a; export var a', true],
    ['export function a(): void; export function a() {}', true],
    ['const a = 1; module.exports = a', true],
    ['const a = 1; module.exports = { a }', true],
    ['const a = 1; module.exports = { b: { c: a } }', true],
    ['const a = 1; exports.b = a', true],
    ['const a = 1; exports["b"] = a', true],
    ['const a = 1; window.a = a', true],
    ['const a = 1; globalThis.app.a = a', true],
    ['const a = 1; self.a = a', true],
    ['const a = 1', false],
    ['function a() {}', false],
    ['function f(a) {} export { f }', false],
    ['export function f(a) {}', false],
    ['export function f() { const a = 1 }', false],
    ['export class f { m() { const a = 1 } }', false],
    ['export const f = () => { const a = 1 }', false],
    ['const a = 1; export const b = a + 1', false],
    ['const a = 1; app.a = a', false],
    ['const a = 1; mywindow.a = a', false],
    ['const a = 1; windows.a = a', false],
    ['const a = 1; module = a', false],
    ['const a = 1; window.a = f(a)', false],
    ['const a = 1; window.a = [a]', false],
    ['const a = 1; use({ a })', false],
    ['const a = 1; use(a); a', false],
    ['const a = 1; { const a = 2; window.a = a }', false],
    ['export const { a } = b', true],
    ['export const [a] = b', true],
    ['export const { b: { a = 1 } } = c', true],
    ['const { a } = b', false],
  ])('%s', (code, expected) => {
    const program = Program.parse(code, 'a.ts');
    const binding = program
      .find('Identifier')
      .map((id) => (id.name === 'a' ? program.binding(id) : undefined))
      .find(Boolean);
    expect(binding && isExportedBinding(program, binding)).toBe(expected);
  });
});

describe("whether the text 'x' leaves its file", () => {
  test.each([
    ["export const a = 'x'", true],
    ["export default 'x'", true],
    ["module.exports = 'x'", true],
    ["module.exports = { a: 'x' }", true],
    ["exports.a = 'x'", true],
    ["const a = 'x'; export { a }", true],
    ["const a = 'x'; export const b = a", true],
    ["const a = 'x'; const b = a; export { b }", true],
    ["const a = 'x'", false],
    ["'x'", false],
    ["use('x')", false],
    ["export const a = use('x')", false],
    ["export const { b = 'x' } = c", true],
    ["let a; a = 'x'; export { a }", true],
    ["let a; a = 'x'", false],
    ["this.a = 'x'", true],
    ["a['x'] = 1", false],
    ["a.b = 'x'", true],
    ["const { a } = 'x'", true],
    // What holds it.
    ["export const a = ['x']", true],
    ["export const a = await 'x'", true],
    ["export const a = 'x' + b", true],
    ["export const a = `${'x'}`", true],
    ["export const a = b ? 'x' : c", true],
    ["export const a = b ?? 'x'", true],
    ["export const a = 'x'.length", true],
    ["export const a = 'x'?.length", true],
    ["export const a = new URL('x')", true],
    ["export const a = { b: 'x' }", true],
    ["export const a = { b() { return 'x' } }", true],
    ["export const a = { 'x'() {} }", false],
    ["export const a = [...'x']", true],
    ["export const a = 'x' as string", true],
    ["export const a = <string>'x'", true],
    ["export const a = 'x'!", true],
    ["export const a = 'x' satisfies string", true],
    ["export enum A { B = 'x' }", true],
    ["enum A { B = 'x' } export { A }", true],
    ["enum A { B = 'x' }", false],
    ["export const a = class { b = 'x' }", true],
    ["export class A { b = 'x' }", true],
    ["export class A { #b = 'x' }", true],
    ["class A { b = 'x' }", false],
    ["class A { b = 'x' } export const a = new A()", true],
    ["export function* f() { yield 'x' }", false],
    // What a function returns.
    ["export const f = () => 'x'", true],
    ["export function f() { return 'x' }", true],
    ["export default function () { return 'x' }", true],
    ["export class A { m() { return 'x' } }", true],
    ["function f() { return 'x' } export const a = f()", true],
    ["function f() { return 'x' } export const a = use(f)", false],
    ["function f() { return 'x' } export const a = use(f())", false],
    ["function f() { return 'x' } f()", false],
    ["const f = () => 'x'; export { f }", true],
    ["const f = () => 'x'; f()", false],
    ["export const a = f()('x')", false],
    ["export const f = (b = 'x') => b", true],
    ["export const f = (b = 'x') => use(b)", false],
    ["export const f = () => { use('x') }", false],
    ["export const f = () => { 'x'; return b }", false],
    ["return 'x'", false],
    // A longer way than is followed counts as leaving.
    ["use(() => ((((((((('x' + 1) + 2) + 3) + 4) + 5) + 6) + 7) + 8) + 9))", true],
    ["use(() => ('x' + 1) + 2)", false],
  ])('%s', (code, expected) => {
    const program = Program.parse(code, 'a.ts');
    const text = program.find('StringLiteral').find(({ value }) => value === 'x');
    expect(leavesFile(program, text!)).toBe(expected);
  });
});
