import { describe, expect, test } from 'vitest';
import { functionNamed, keyOf, originalName, returnedBy } from '../transforms/engine/syntax/functions';
import { Program } from '../transforms/engine/syntax/program';

/** A script with the argument of its last `show(…)`. */
function shown(code: string) {
  const program = Program.parse(code, 'a.ts');
  const calls = program.find('CallExpression').filter((call) => program.slice(call.callee) === 'show');
  return { program, node: calls.at(-1)!.arguments[0]! };
}

describe('what a function is called where it comes from', () => {
  test.each([
    ["import { once } from 'lodash'; show(once)", 'once'],
    ["import { once as first } from 'lodash'; show(first)", 'once'],
    ["import { 'once' as first } from 'lodash'; show(first)", 'first'],
    ["import first from 'lodash/once'; show(first)", 'once'],
    ["import first from 'lodash.once'; show(first)", 'once'],
    ["import first from 'lodash/once.js'; show(first)", 'once'],
    ["import first from 'lodash/once/'; show(first)", 'once'],
    ["import first from 'memoize-one'; show(first)", 'memoizeOne'],
    ["import first from 'p-re-try'; show(first)", 'pReTry'],
    ["import first from 'js'; show(first)", 'js'],
    ["import * as lodash from 'lodash'; show(lodash)", 'lodash'],
    ["import * as lodash from 'lodash'; show(lodash.once)", 'once'],
    ['const { getToken } = useAuth(); show(getToken)', 'getToken'],
    ['const { getToken: ask } = useAuth(); show(ask)', 'getToken'],
    ['const { getToken: ask = other } = useAuth(); show(ask)', 'getToken'],
    ["const { 'getToken': ask } = useAuth(); show(ask)", 'ask'],
    ['const ask = getToken; show(ask)', 'ask'],
    ['const [ask] = useAuth(); show(ask)', 'ask'],
    ['function f(ask = getToken) { show(ask) }', 'ask'],
    ['show(ask)', 'ask'],
    ['show(auth.ask)', 'ask'],
    ["show(auth['ask'])", 'ask'],
    ['show(auth.#ask)', 'ask'],
    ['show(auth[ask])', ''],
    ['show(ask())', ''],
    ["import { once as first } from 'lodash'; show((first as any)!)", 'once'],
    ["import { once as first } from 'lodash'; show(all.first)", 'first'],
  ])('%s', (code, expected) => {
    const { program, node } = shown(code.includes('#') ? `class A { #ask; m() { ${code} } }` : code);
    expect(originalName(program, node)).toBe(expected);
  });

  test('the key of a pattern, and none for another name', () => {
    const program = Program.parse('const { a: b, c = 1, ...d } = e', 'a.ts');
    const keys = program.find('Identifier').map((name) => `${name.name}: ${keyOf(program, name)}`);
    expect(keys).toEqual(['a: a', 'b: a', 'c: c', 'c: c', 'd: undefined', 'e: undefined']);
  });
});

describe('the function an expression stands for', () => {
  test.each([
    ['show(() => 1)', '() => 1'],
    ['show(function () {})', 'function () {}'],
    ['show((() => 1) as any)', '() => 1'],
    ['function f() {} show(f)', 'function f() {}'],
    ['const f = () => 1; show(f)', '() => 1'],
    ['let f = () => 1; f = g; show(f)', undefined],
    ['show(f)', undefined],
    ['show(1)', undefined],
    ['const f = g; show(f)', undefined],
    // Callbacks and bound functions.
    ['show(useCallback(() => 1, []))', '() => 1'],
    ['const f = useCallback(() => 1, []); show(f)', '() => 1'],
    ['const f = React.useCallback(() => 1, []) as any; show(f)', '() => 1'],
    ["import { useCallback as use } from 'react'; const f = use(() => 1, []); show(f)", '() => 1'],
    ['const f = useMemo(() => 1, []); show(f)', undefined],
    ['show(useCallback(f))', undefined],
    ['show(useCallback())', undefined],
    ['function f() {} show(f.bind(a))', 'function f() {}'],
    ['function f() {} const g = f.bind(a); show(g)', 'function f() {}'],
    ['function f() {} show(f.call(a))', undefined],
    ['function f() {} show(f())', undefined],
    ['show(bind(() => 1))', undefined],
    ['let f = useCallback(() => 1, []); f = g; show(f)', undefined],
    ['const { f } = useCallback(() => 1, []); show(f)', undefined],
    // Members.
    ['const a = { f() {} }; show(a.f)', 'f() {}'],
    ['const a = { f: () => 1 }; show(a.f)', '() => 1'],
    ['const a = { g() {}, f: () => 1 }; show(a.f)', '() => 1'],
    ['const a = { f: 1 }; show(a.f)', undefined],
    ['const a = { ...b, f: () => 1 }; show(a.f)', '() => 1'],
    ['const a = { g: () => 1 }; show(a.f)', undefined],
    ['const a = { f: () => 1 }; show(a[f])', undefined],
    ['const a = { f: () => 1 }; show((a as any).f)', '() => 1'],
    ['const a = b; show(a.f)', undefined],
    ['show(a.f)', undefined],
    ['const b = { f: () => 1 }; show(a.b.f)', undefined],
    ['class A { f() {} m() { show(this.f) } }', 'f() {}'],
    ['class A { f = () => 1; m() { show(this.f) } }', '() => 1'],
    ['class A { #f() {} m() { show(this.#f) } }', undefined],
    ['class A { f; m() { show(this.f) } }', undefined],
    ['class A { static { a } f() {} m() { show(this.f) } }', 'f() {}'],
    ['class A { m() { show(this.f) } }', undefined],
    ['const a = { f: () => 1, m() { show(this.f) } }', '() => 1'],
    ['class A { f() {} m() { return { n() { show(this.f) } } } }', undefined],
    ['show(this.f)', undefined],
    ['const a = { f: () => 1 }; class A { m() { show(this.a.f) } }', undefined],
  ])('%s', (code, expected) => {
    const { program, node } = shown(code);
    const fn = functionNamed(program, node);
    expect(fn && program.slice(fn)).toBe(expected);
  });
});

test.each([
  ['show(() => 1)', ['1']],
  ['show(() => { return 1 })', ['1']],
  ['show(() => { if (a) return 1; return; return 2 })', ['1', '2']],
  ['show(() => { a(() => { return 1 }); function f() { return 2 } return 3 })', ['3']],
  ['show(() => {})', []],
])('what a function returns: %s', (code, expected) => {
  const { program, node } = shown(code);
  const fn = functionNamed(program, node);
  expect(fn && returnedBy(fn).map((value) => program.slice(value))).toEqual(expected);
});
