import { expect, test } from 'vitest';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';
import { isTyped } from '../transforms/engine/steps/login/typed';
import { Program } from '../transforms/engine/syntax/program';

test.each(['/a.ts', '/a.tsx', '/a.mts', '/a.cts'])('takes %s for TypeScript', (path) => {
  expect(isTyped(Program.parse('', path))).toBe(true);
});

test.each(['/a.js', '/a.jsx', '/a.mjs', '/a.ts.js', '/a.tsx.mjs', '/ats'])(
  'takes %s for JavaScript',
  (path) => {
    expect(isTyped(Program.parse('', path))).toBe(false);
  },
);

test.each([
  ['ts', true],
  ['tsx', true],
  ['js', false],
  ['jsx', false],
] as const)('takes a script in %s by what its page says', (language, expected) => {
  const embedding = { language, runsAsWritten: false, placeholders: [] };
  expect(isTyped(Program.parse('', '/a.vue', embedding))).toBe(expected);
});

test.each([
  ['in markup', "page.innerHTML = `<div id='xkit-app' data-token='${token}'></div>`;", 'data-token'],
  ['in an object', "h('div', { id: 'xkit-app', 'data-token': token });", "'data-token': token"],
  ['in an element', '<div id="xkit-app" data-token={token} />;', 'data-token={token}'],
])('points at the token of the catalog %s', (_, source, expected) => {
  const { findings } = migrate({ path: '/a.tsx', source, options: readOptions({}) });
  expect(findings.map(({ start, end }) => source.slice(start, end))).toEqual([expected]);
});

test('spells an endpoint so that any engine reads it', () => {
  const source = "import createXkit from '@xkit-co/xkit.js';\ncreateXkit('a').login(window.token);\n";
  const options = readOptions({ tokenEndpoint: '/a\u2028\u2029b' });
  expect(migrate({ path: '/a.ts', source, options }).text).toContain(String.raw`fetch('/a\u2028\u2029b', `);
});
