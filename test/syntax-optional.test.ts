import type { Expression } from '@babel/types';
import { describe, expect, test } from 'vitest';
import { fallbackOperator, isNothing, placeholderOf } from '../transforms/engine/syntax/optional';
import { Program } from '../transforms/engine/syntax/program';

/** A script with the argument of its last `show(…)`. */
function shown(code: string) {
  const program = Program.parse(code, 'a.ts');
  const calls = program.find('CallExpression').filter((call) => program.slice(call.callee) === 'show');
  return { program, node: calls.at(-1)!.arguments[0] as Expression };
}

test.each([
  ['null', true],
  ['undefined', true],
  ['void 0', true],
  ["''", true],
  ["'a'", false],
  ['!0', false],
  ['nothing', false],
  ['0', false],
])('whether %s spells no value', (code, expected) => {
  const { program, node } = shown(`show(${code})`);
  expect(isNothing(program, node)).toBe(expected);
});

test('a name of its own may be called undefined', () => {
  const { program, node } = shown('function f(undefined) { show(undefined) }');
  expect(isNothing(program, node)).toBe(false);
});

describe('what stands in for a missing value', () => {
  test.each([
    ['show(a ?? null)', 'null ??'],
    ["show(a || '')", "'' ||"],
    ['show(a && null)', undefined],
    ['show(a ?? b)', undefined],
    ['show(a)', undefined],
    ['show(a ? a.id : undefined)', 'undefined'],
    ['show(a.id ? a.id : undefined)', 'undefined'],
    ['show(!a ? null : a.id)', 'null'],
    ['show(a ? b : c)', undefined],
    ['show(a ? null : undefined)', undefined],
    ['show(a ? undefined : null)', undefined],
    // The other branch may be missing too: one fallback has to stand behind both.
    ['show(a ? b?.id : null)', undefined],
    ['show(a ? null : b?.id)', undefined],
    ['show(b?.id ? b?.id : null)', 'null'],
  ])('%s', (code, expected) => {
    const { program, node } = shown(code);
    const placeholder = placeholderOf(program, node);
    const spelled = placeholder && [program.slice(placeholder.node), placeholder.operator].filter(Boolean);
    expect(spelled?.join(' ')).toBe(expected);
  });
});

describe('how a value that may be missing is joined with a fallback', () => {
  test.each([
    // By its syntax.
    ['show(a?.b)', '??'],
    ['show(a?.())', '??'],
    ['show((a?.b as string)!)', '??'],
    ['show(a.b)', undefined],
    ['show(a())', undefined],
    ['show(a && a.b)', '||'],
    ['show(a ?? null)', '??'],
    ["show(a ?? '')", '||'],
    ['show(a || null)', '||'],
    ["show(a || '')", '||'],
    ['show(a || b)', undefined],
    ['show(a || b?.c)', '||'],
    ['show(a ?? b?.c)', '??'],
    ['show(a ?? (b && c))', '||'],
    ['show(a ? b : null)', '??'],
    ["show(a ? '' : b)", '||'],
    ['show(a ? b : c)', undefined],
    ['show(a ? b : c?.d)', '??'],
    ['show(a ? b && c : d)', '||'],
    ["show('a')", undefined],
    // By how its variable is made.
    ['const g = team?.id; show(g)', '??'],
    ['const g = team && team.id; show(g)', '||'],
    ['const g = null; show(g)', '??'],
    ["const g = ''; show(g)", '||'],
    ['const g = team.id; show(g)', undefined],
    ['let g; show(g)', '??'],
    ['let g; g = a; show(g)', '??'],
    ["let g = ''; g = a; show(g)", '||'],
    ['let g = team?.id; g = a; show(g)', undefined],
    ['let g: string; show(g)', undefined],
    ['let g: string | undefined; show(g)', '??'],
    ['for (const g of all) show(g)', undefined],
    ['for (const g in all) show(g)', undefined],
    ['for (let g; ;) show(g)', undefined],
    ['const { g } = team; show(g)', undefined],
    ['const { g } = team?.all; show(g)', undefined],
    ['const { g = null } = team; show(g)', '??'],
    ["const { g = '' } = team; show(g)", '||'],
    ["const { g = 'a' } = team; show(g)", undefined],
    ['const { g = null, h: { g: i } } = team; show(i)', undefined],
    ['function f(g = null) { show(g) }', '??'],
    ["function f(g = '') { show(g) }", '||'],
    ['function f(g) { show(g) }', undefined],
    ['const g = h; const h = team?.id; show(g)', '??'],
    ['const g = h; const h = g; show(g)', undefined],
    ['const g = h || h; const h = null; show(g)', '||'],
    // By its declared type.
    ['function f(g?: string) { show(g) }', '??'],
    ['function f(g: string | null) { show(g) }', '??'],
    ['function f(g: string) { show(g) }', undefined],
    ['function f(a: { g?: string }) { show(a.g) }', '??'],
    ['function f(a: { g: string }) { show(a.g) }', undefined],
    // By its doc comment.
    ['/** @param {string} [g] */ function f(g) { show(g) }', '??'],
    ['/** @param   {string}   [g] */ function f(g) { show(g) }', '??'],
    ['/** @param [g] */ function f(g) { show(g) }', '??'],
    ['/** @param [ g ] */ function f(g) { show(g) }', '??'],
    ['/** @param {?string} g */ function f(g) { show(g) }', '??'],
    ['/** @param { ?string } g */ function f(g) { show(g) }', '??'],
    ['/** @param {string=} g */ function f(g) { show(g) }', '??'],
    ['/** @param { string= } g */ function f(g) { show(g) }', '??'],
    ['/** @param {string|null} g */ function f(g) { show(g) }', '??'],
    ['/** @param {string | undefined}   g */ function f(g) { show(g) }', '??'],
    ['/** @param {nullable} g */ function f(g) { show(g) }', undefined],
    ['/** @param {(a: ?string) => 1} g */ function f(g) { show(g) }', undefined],
    ['/** @param {(a = 1) => 1} g */ function f(g) { show(g) }', undefined],
    ['/** @param {string} g */ function f(g) { show(g) }', undefined],
    ['/** @param g */ function f(g) { show(g) }', undefined],
    ['/** @param {string} g or null */ function f(g) { show(g) }', undefined],
    ['/** [g] */ function f(g) { show(g) }', undefined],
    ['/** @param {string} [h] */ function f(g) { show(g) }', undefined],
    ['/** @param {string} [h] @param {string} [g] */ function f(h, g) { show(g) }', '??'],
    ['/** @param {string} g @param {string} [h] */ function f(g, h) { show(g) }', undefined],
    ['/** @param {string} [g.h] */ function f(g) { show(g) }', undefined],
    ['/** @param {string} [g=a] */ function f(g) { show(g) }', '??'],
    ['/** @param {string} [group] */ function f(g) { show(g) }', undefined],
    ['/** @param {string}\n * [g] */ function f(g) { show(g) }', undefined],
    ['/** @param {string} [g] */ function f({ g }) { show(g) }', undefined],
    ['/** @param {string} [g] */ function f() { const g = h(); show(g) }', undefined],
    ['/** @param {string} [g] */ const f = (g) => show(g)', '??'],
    ['/** @param {string} [g] */ function f(a) { show(g) }', undefined],
    ['function f(g) { show(g) }', undefined],
  ])('%s', (code, expected) => {
    const { program, node } = shown(code);
    expect(fallbackOperator(program, node)).toBe(expected);
  });
});
