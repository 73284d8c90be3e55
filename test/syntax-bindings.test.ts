import { describe, expect, test } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';

/** What a name is bound to at each of its uses, in the order of the text. */
function uses(text: string, path = 'a.tsx', called = 'a') {
  const program = Program.parse(text, path);
  return [...program.find('Identifier'), ...program.find('JSXIdentifier')]
    .filter((name) => name.name === called && program.isReference(name))
    .toSorted((one, other) => (one.start ?? 0) - (other.start ?? 0))
    .map((name) => program.binding(name)?.kind ?? 'global');
}

/** How often the one variable `a` is read, and what writes it. */
function life(text: string, path = 'a.tsx') {
  const program = Program.parse(text, path);
  const binding = program.bindingAt('a', program.ast.program);
  return [binding?.references.length, binding?.writes.map((node) => program.slice(node))];
}

describe('a name that names no variable', () => {
  test.each([
    ['a property', 'const a = 1; b.a; ({ a: c }); class A { a = 1 }'],
    ['a label', 'const a = 1; a: for (;;) break a;'],
    ['a tag of the page', 'const a = 1; <a href="b">c</a>'],
    ['an attribute', 'const a = 1; <b a="c" />'],
    ['both parts of a tag with a namespace', 'const a = 1; <a:a />'],
    ['a method of a type', 'const a = 1; interface A { a(): void }'],
    ['a member of a tuple', 'const a = 1; type A = [a: string]'],
    ['a part of a name', 'const a = 1; let c: B.a'],
    ['a type that is imported in place', 'const a = 1; let c: import("b").a'],
  ])('%s', (_, text) => {
    expect(uses(text)).toEqual([]);
  });

  test.each([
    ['a parameter of a type', 'const a = 1; type A = (a: string) => void'],
    ['a property of a type', 'const a = 1; type A = { a: string }'],
    ['the key of an index', 'const a = 1; type A = { [a: string]: string }'],
  ])('%s in Flow', (_, text) => {
    expect(uses(text, 'a.js')).toEqual([]);
  });
});

describe('a name that names one', () => {
  test.each([
    ['a tag of a component', 'const a = { B: 1 }; <a.B />', ['const']],
    ['what a computed method of a type is called', 'const a = 1; interface A { [a](): void }', ['const']],
    ['the type of a member of a tuple', 'class a {} type A = [b: a]', ['class']],
    ['the first part of a name', 'import a from "a"; let c: a.B', ['import']],
    ['the value of a shorthand', 'const a = 1; ({ a })', ['const']],
    ['what is written through a cast', 'let a; (a as b) = 1; a! = 2; (<any>a) = 3', ['let', 'let', 'let']],
  ])('%s', (_, text, kinds) => {
    expect(uses(text, text.includes('<any>') ? 'a.ts' : 'a.tsx')).toEqual(kinds);
  });
});

test('a tag with a capital is a component, but not behind a namespace', () => {
  expect(uses('const Ab = 1; <Ab />', 'a.jsx', 'Ab')).toEqual(['const']);
  expect(uses('const Ab = 1; <a:Ab />', 'a.jsx', 'Ab')).toEqual([]);
});

describe('where a variable is read and what writes it', () => {
  test.each<[string, string, number, string[]]>([
    ['an assignment reads nothing', 'let a; a = 1', 0, ['a = 1']],
    ['an assignment is not a read of what it assigns', 'let a; b = a', 1, []],
    ['an update reads and writes', 'let a; a++', 1, ['a++']],
    [
      'a loop writes its variable',
      'let a; for (a of b) {} for (a in c) {}',
      0,
      ['for (a of b) {}', 'for (a in c) {}'],
    ],
    ['a loop reads its source', 'let a; for (b of a) {} for (b in a) {}', 2, []],
    ['a pattern', 'let a; [a] = b', 0, ['[a] = b']],
    ['a pattern within a pattern', 'let a; ({ b: [{ a }] } = c)', 0, ['{ b: [{ a }] } = c']],
    [
      'a default value in a pattern',
      'let a; [a = 1] = b; ({ a = 2 } = c)',
      0,
      ['[a = 1] = b', '{ a = 2 } = c'],
    ],
    ['a read as a default value', 'let a; [b = a] = c', 1, []],
    ['a key in a pattern', 'let a; ({ [a]: b } = c)', 1, []],
    ['the rest of a pattern', 'let a; [...a] = b', 0, ['[...a] = b']],
    ['a cast', 'let a; (a as any) = 1', 0, ['(a as any) = 1']],
    ['parentheses', 'let a; (a) = 1', 0, ['(a) = 1']],
    ['a second declaration', 'var a = 1; var a = 2', 0, ['a = 2']],
    ['a member is not the variable', 'let a; a.b = 1; a[b] = 2', 2, []],
  ])('%s', (_, text, reads, writes) => {
    expect(life(text)).toEqual([reads, writes]);
  });

  test.each([
    ['export const a = 1', 1],
    ['export let a = 1; a', 2],
    ['export function a() {}', 1],
    ['export default function a() {}', 1],
    ['export default class a {}', 1],
    ['export const { a } = b', 1],
    ['export const { b: { a } } = c', 1],
    ['export const [a = 1] = b', 1],
    ['export const { ...a } = b', 1],
    ['const a = 1', 0],
    ['if (b) { var a = 1 } export { b }', 0],
  ])('an export counts as a read: %s', (text, reads) => {
    expect(life(text)).toEqual([reads, []]);
  });

  test.each([
    ['export const b = (a) => a', 1],
    ['export function b(a) { a }', 1],
    ['export const b = function a() { a }', 1],
    ['export const b = class a { c = a }', 1],
    ['export function b() { const a = 1; a }', 1],
    ['export default () => { const { a } = b; a }', 1],
  ])('but not what stands within: %s', (text, reads) => {
    const program = Program.parse(text, 'a.js');
    const last = program.find('Identifier').findLast(({ name }) => name === 'a');
    expect(last && program.binding(last)?.references.length).toBe(reads);
  });
});

describe('where a name is looked up', () => {
  test.each([
    ['the key of a method', 'const a = 1; class B { [a](a) { a } }', ['const', 'param']],
    ['a decorator of a method', 'const a = 1; class B { @a b(a) {} }', ['const']],
    ['the name of a function expression', 'const a = 1; (function a() { a }); a', ['function', 'const']],
    ['the name of a class expression', 'const a = 1; (class a { b = a }); a', ['class', 'const']],
    ['what a class extends', 'const a = 1; (class extends a {})', ['const']],
    ['a default value before the body', 'const a = 1; function f(b = a) { let a }', ['const']],
    ['a tag', 'const a = {}; function f(a) { return <a.B /> }', ['param']],
  ])('%s', (_, text, kinds) => {
    expect(uses(text)).toEqual(kinds);
  });

  test('a name at the place of a node means what it would mean there', () => {
    const program = Program.parse('const a = 1; function f(a) { class B { [c + 1](d = e) {} } }', 'a.ts');
    const at = (name: string) => program.find('Identifier').find((id) => id.name === name)!;
    expect(program.bindingAt('a', at('c'))?.kind).toBe('param');
    expect(program.bindingAt('d', at('c'))).toBeUndefined();
    expect(program.bindingAt('d', at('e'))?.kind).toBe('param');
    const [method] = program.find('ClassMethod');
    expect(program.bindingAt('d', method!)?.kind).toBe('param');
    expect(program.bindingAt('d', method!.key)).toBeUndefined();
    expect(program.bindingAt('a', program.ast)).toBeUndefined();
  });
});
