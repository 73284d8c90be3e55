import { expect, test } from 'vitest';
import { readSettings } from '../cli/settings';
import { defaultOptions } from '../transforms/engine/options';
import { makeFolder } from './sandbox';

const config = 'xkit-contexts.config.json';

function read(files: Record<string, string>, flags: Record<string, unknown> = {}, folder = '') {
  return readSettings(`${makeFolder(files)}/${folder}`, undefined, flags);
}

test('without a config the defaults hold', () => {
  expect(read({ 'package.json': '{ "name": "app" }' })).toEqual({
    options: defaultOptions,
    include: [],
    exclude: [],
    failOn: undefined,
    apply: 'review',
  });
});

test('reads the file or the key of package.json, and a flag wins', () => {
  const values = '{ "context": "group", "token-endpoint": "/t", "exclude": ["a"], "failOn": "manual" }';
  const inPackage = `{ "xkit-contexts": ${values} }`;
  for (const [name, text] of [[config, values] as const, ['package.json', inPackage] as const]) {
    const { options, exclude, failOn } = read({ [name]: text }, { context: 'user', exclude: ['b'] });
    expect(options).toMatchObject({ context: 'user', tokenEndpoint: '/t' });
    expect({ exclude, failOn }).toEqual({ exclude: ['b'], failOn: 'manual' });
  }
});

test('looks upwards as far as the top of the repository', () => {
  const files = { '.git/HEAD': '', [config]: '{ "apply": "safe" }', 'packages/a/x.ts': '' };
  expect(read(files, {}, 'packages/a').apply).toBe('safe');
});

test.each([
  ['{ "contxt": "user" }', /says "contxt", which is no setting; these are: steps, context, /],
  ['{ "__proto__": { "context": "user" } }', /says "__proto__", which is no setting/],
  ['{ "constructor": 1 }', /says "constructor", which is no setting/],
  ['{ "context": "team" }', /config\.json: context takes one of auto, group, user, not "team"/],
  ['{ "failOn": "safe" }', /fail-on takes one of manual, review/],
  ['{ "include": [1] }', /include takes patterns/],
  ['{ "tokenEndpoint": "/a", "token-endpoint": "/b" }', /says "tokenEndpoint" and "token-endpoint"/],
  ['[]', /must hold an object/],
  ['null', /must hold an object/],
  ['{ oops', /cannot be read/],
])('refuses a config of %s', (text, message) => {
  expect(() => read({ [config]: text })).toThrow(message);
});

test('refuses a config in two places, and one that is not there', () => {
  const files = { [config]: '{}', 'package.json': '{ "xkit-contexts": {} }' };
  expect(() => read(files)).toThrow(/keep one of them/);
  expect(() => readSettings(makeFolder(), 'missing.json', {})).toThrow(/missing\.json cannot be read/);
});

test('a broken package.json that does not name us is nobody’s concern', () => {
  expect(read({ 'package.json': '{ oops' }).options).toEqual(defaultOptions);
});
