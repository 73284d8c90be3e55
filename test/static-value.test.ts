import { expect, test } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';
import { evaluateText } from '../transforms/engine/syntax/static-value';
import { show } from './evaluated';

test.each([
  // Spelling.
  [`show('a/b')`, 'a/b'],
  [
    `show('a\\/b\\u0041\\x42\\
c')`,
    'a</>b<A><B><>c',
  ],
  ['show(`a${x}\r\nb${1}`)', 'a{x}<\n>b1'],
  [`show('a' + b + "c")`, 'a{b}c'],
  [`show(a + b)`, '{a + b}'],
  ['show(String.raw`a/${b}`)', 'a/{b}'],
  [`show(('a' as const)! satisfies string)`, 'a'],
  // Names.
  [`const A = 'a'; const B = \`\${A}/b\`; show(B + '/c')`, 'a/b/c'],
  [`let a = 'a'; show(a)`, 'a'],
  [`let a = 'a'; a = 'b'; show(a)`, '(a|b)'],
  [`let a = 'a'; a += 'b'; show(a)`, 'ab'],
  [`let a = 'a'; show(a); a += 'b'`, 'a'],
  [`let a = 'a'; a = a + 'b'; a = \`\${a}c\`; show(a)`, 'abc'],
  [`let a = 'a'; a += 'b'; a = 'c'; a += 'd'; show(a)`, 'cd'],
  [`let a; a = 'a'; a += 'b'; show(a)`, 'ab'],
  [`let a; a += 'b'; show(a)`, '{a}'],
  [`let a = 'a'; if (x) a += 'b'; show(a)`, 'a(b|)'],
  [`let a = 'a'; if (x) { a += 'b' } else if (y) a += 'c'; show(a)`, 'a(b|(c|))'],
  [`let a = 'a'; if (x) a = 'b'; a += 'c'; show(a)`, '(b|a)c'],
  [`let a = 'a'; if (x) { a += 'b'; show(a) }`, 'ab'],
  [`let a = 'a'; { a += 'b' } show(a)`, 'ab'],
  [`let a = 'a'; try { a += 'b'; show(a) } catch {}`, 'ab'],
  [`let a = 'a'; try { a += 'b' } catch { show(a) }`, '{a}'],
  [`let a = 'a'; try { a += 'b' } catch {} show(a)`, '{a}'],
  [`let a = 'a'; for (const b of c) { a += b; show(a) }`, '{a}'],
  [`let a = 'a'; for (const b of c) a += b; show(a)`, '{a}'],
  [`for (const b of c) { let a = 'a'; a += 'b'; show(a) }`, 'ab'],
  [`let a = 'a'; f(() => { a += 'b' }); show(a)`, '{a}'],
  [`let a = 'a'; a += 'b'; f(() => show(a))`, '{a}'],
  [`let a = 'a'; a += 'b', show(a)`, '{a}'],
  [`let a = 'a'; if (a += 'b') show(a)`, '{a}'],
  [`let a = 'a'; a -= 'b'; show(a)`, '{a}'],
  [`let a = 'a'; [a] = b; a += 'c'; show(a)`, '{a}'],
  [`const f = (a) => { a += 'b'; show(a) }; f('a')`, '{a}'],
  [`let a; a = 'b'; show(a)`, 'b'],
  [`for (const a of ['a']) show(a)`, '{a}'],
  [`const a = 'a'; { const a = f(); show(a) }`, '{a}'],
  [`const a = a + 'x'; show(a)`, '{a}x'],
  [`show(process.env.B ?? 'a')`, '({process.env.B}|a)'],
  [`const A = 'a'; show(A || 'b')`, 'a'],
  [`show(c ? 'a' : 'b')`, '(a|b)'],
  // Members.
  [`const o = { a: { b: 'x' } } as const; show(o.a.b + '/y')`, 'x/y'],
  [`const o = Object.freeze({ a: 'x' }); const { a } = o; show(a)`, 'x'],
  [`const o = { a: 'x' }; o.a = 'y'; show(o.a)`, '(x|y)'],
  [`const o = { ...other, a: 'x' }; show(o.a)`, 'x'],
  [`const o = { a: 'x', ...other }; show(o.a)`, '{o.a}'],
  [`const p = { a: 'x' }; const o = { ...p, b: 'y' }; show(o.a + o.b)`, 'xy'],
  [`enum E { A = 'x', B = 'y' } show(E.B)`, 'y'],
  [`class C { base = 'x'; f() { show(this.base + '/y') } }`, 'x/y'],
  [`class C { #base = 'x'; f() { return () => show(this.#base) } }`, 'x'],
  [`class C { static base = 'x' } show(C.base)`, 'x'],
  [`class C { base: string; constructor() { this.base = 'x' } f() { show(this.base) } }`, 'x'],
  [`class C { constructor(private base = 'x') {} f() { show(this.base) } }`, '(x|{base})'],
  [`class C { constructor(private base: string) {} f() { show(this.base) } } new C('x')`, 'x'],
  [`class P { base = 'x' } class C extends P { f() { show(this.base) } }`, 'x'],
  [`class C { base = 'x'; f() { function g(this: any) { show(this.base) } } }`, '{this.base}'],
  [`class C { get base() { return 'x' } f() { show(this.base) } }`, 'x'],
  [`const o = { base: 'x', f() { show(this.base) } }`, 'x'],
  // Functions.
  [`function f(a: string) { return a + '/b' } show(f('x'))`, 'x/b'],
  [`const f = (a: string, b = 'd') => \`\${a}/\${b}\`; show(f('x') + f('y', z))`, 'x/dy/{z}'],
  [`const f = ({ a, b }: any) => a + b; show(f({ a: 'x', b: 'y' }))`, 'xy'],
  [`const f = (c: any) => { if (c) return 'a'; return 'b' }; show(f(1))`, '(a|b)'],
  [`const o = { f: (a: string) => '/' + a }; show(o.f('x'))`, '/x'],
  [`class C { f(a: string) { return '/' + a } g() { show(this.f('x')) } }`, '/x'],
  [`function f(a: string) { show(a) } f('x')`, '{a}'],
  [`export function f(a = 'x') { show(a) }`, '(x|{a})'],
  [`function f(a: string): string { return f(a + 'x') } show(f('y'))`, "{f('y')}"],
  // Builders.
  [`show(new URL('/c/d', 'https://a/b').href)`, 'https://a/c/d'],
  [`show(new URL('c/d', 'https://a/b'))`, 'https://a/c/d'],
  [`show(new URL('c/d', 'https://a/b/?q').toString())`, 'https://a/b/c/d'],
  [`const u = new URL('/c', x ?? 'https://a/b'); show(\`\${u}\`)`, '({x}|https://a/c)'],
  [`show(['a', b, 'c'].join('/'))`, 'a/{b}/c'],
  [`const parts = ['a', b]; show(parts.join('/'))`, 'a/{b}'],
  [`const parts = ['a']; parts.push(b); show(parts.join('/'))`, 'a/{b}'],
  [`import path from 'node:path'; show(path.posix.join('/a', b))`, '/a</>{b}'],
  [`import { posix } from 'path'; show(posix.join('/a', b))`, '/a</>{b}'],
  [`show('a'.concat(b, 'c'))`, 'a{b}c'],
  [`show('a//'.replace(/\\/+$/, '') + '/b')`, 'a/b'],
  [`show('a/:id/c'.replace(':id', id))`, 'a/{id}/c'],
  [`show(encodeURIComponent('a'))`, `{encodeURIComponent('a')}`],
])('%s → %s', (code, expected) => {
  expect(show(code)).toBe(expected);
});

test('an escape is one part, with nothing around it but what is spelled there', () => {
  const program = Program.parse(`show('\\u0061'); show('')`, 'a.ts');
  const parts = program.find('StringLiteral').map((text) => evaluateText(program, text).length);
  expect(parts).toEqual([1, 0]);
});
