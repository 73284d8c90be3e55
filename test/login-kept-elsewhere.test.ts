import { expect, test } from 'vitest';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';
import { memoryHost } from './memory-host';

const options = readOptions({ steps: 'login-callbacks' });

/** The rules that a login with what `code` asks falls under, where `./auth` is a module of the project. */
function rulesOf(code: string, auth: string): string[] {
  const source = `import createXkit from '@xkit-co/xkit.js';
import { get } from './auth';
const xkit = createXkit('acme.xkit.co');
${code}
`;
  const host = memoryHost({ '/auth.js': auth });
  return migrate({ path: '/app.js', source, options, host }).findings.map(({ rule }) => rule);
}

const connect = 'async function connect() { await xkit.login(await get()); }';
// At the same offsets as the function that reads it.
const far = ' '.repeat(130);

test.each([
  ['a function over a variable', 'let kept; export async function get() { return (kept ??= await ask()); }'],
  ['a function over a collection', 'const all = new Map(); export const get = async () => all.get("a");'],
  ['a function of a library', 'import { once } from "lodash"; export const get = once(ask);'],
  ['a function that is made', 'export const get = (() => { let kept; return () => (kept ??= ask()); })();'],
])('knows that %s of another module gives the same token again', (_, auth) => {
  expect(rulesOf(connect, auth)).toEqual(['stale-closure']);
});

test('knows the function that another module makes', () => {
  const made = 'export function get() { let kept; return { ask: async () => (kept ??= await load()) }; }';
  const code = 'const { ask } = get(); async function connect() { await xkit.login(await ask()); }';
  expect(rulesOf(code, made)).toEqual(['stale-closure']);
  expect(rulesOf(code, made.replace('kept ??= ', ''))).toEqual(['fetched-token']);
});

test('knows the collection of another module', () => {
  const code =
    'async function load() { return get.get("a"); } async function connect() { await xkit.login(await load()); }';
  expect(rulesOf(code, `${far}export const get = new Map();`)).toEqual(['stale-closure']);
  expect(rulesOf(code, `${far}export const get = new Api();`)).toEqual(['fetched-token']);
});

test('takes a function that asks anew for one that does', () => {
  expect(rulesOf(connect, 'export async function get() { return ask(); }')).toEqual(['fetched-token']);
});
