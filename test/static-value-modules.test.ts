import { expect, test } from 'vitest';
import { findRequests } from '../transforms/engine/syntax/requests';
import { evaluateText, textOf } from '../transforms/engine/syntax/static-value';
import { Program } from '../transforms/engine/syntax/program';
import { memoryHost } from './memory-host';

const files = {
  '/config.ts': `export const BASE = 'https://app.xkit.co/api/platform'; export default { xkit: { base: BASE } };`,
  '/urls.ts': `import { BASE } from './config'; export const credentials = (id: string) => \`\${BASE}/users/\${id}\`; export const path = (kind: string, id: string) => [BASE, kind, id].join('/');`,
  '/barrel.ts': `export * from './urls'; export * as settings from './config';`,
  '/common.js': `const { BASE } = require('./config'); exports.base = BASE; exports.nested = { base: BASE };`,
  '/enums.ts': `export enum Kind { User = 'users' } export class Api { static base = 'https://app.xkit.co'; }`,
  '/data.json': `{ "base": "https://app.xkit.co" }`,
  '/api.ts': `import axios from 'axios'; import { BASE } from './config'; export const api = axios.create({ baseURL: BASE }); export { default as http } from 'axios';`,
  '/wrapper.ts': `import axios from 'axios'; import { BASE } from './config'; export function request(method, path, body) { return axios({ method, url: BASE + path, data: body }) } export const read = (path) => request('GET', path);`,
  '/far.ts': `import { request } from './wrapper'; export const create = (path, body) => request('POST', path, body);`,
  '/client.ts': `import got from 'got'; import { BASE } from './config'; export class Client { base = BASE; get(kind, id) { return got.get(this.base + '/' + kind + '/' + id) } }`,
  '/value.js': `module.exports = 'https://app.xkit.co';`,
  '/text.js': `module.exports = () => 'https://app.xkit.co';`,
  '/circle.ts': `import { b } from './elcric'; export const a = b;`,
  '/elcric.ts': `import { a } from './circle'; export const b = a;`,
};

function program(code: string): Program {
  return Program.parse(code, '/main.ts').connect(memoryHost(files));
}

test.each([
  [`import { BASE } from './config'; BASE`, 'https://app.xkit.co/api/platform'],
  [`import config from './config'; config.xkit.base`, 'https://app.xkit.co/api/platform'],
  [`import * as all from './config'; all.BASE`, 'https://app.xkit.co/api/platform'],
  [`import { credentials } from './urls'; credentials('1')`, 'https://app.xkit.co/api/platform/users/1'],
  [`import { path } from './barrel'; path('groups', id)`, 'https://app.xkit.co/api/platform/groups/\u0000'],
  [`import { settings } from './barrel'; settings.default.xkit.base`, 'https://app.xkit.co/api/platform'],
  [`const { base } = require('./common'); base`, 'https://app.xkit.co/api/platform'],
  [`require('./common').nested.base`, 'https://app.xkit.co/api/platform'],
  [`const base = require('./value'); base`, 'https://app.xkit.co'],
  [`load('./common').nested.base`, '\u0000'],
  [`import { Api } from './enums'; new Api().base`, '\u0000'],
  [`import * as all from './barrel'; all.settings.BASE`, 'https://app.xkit.co/api/platform'],
  [`import { Kind } from './enums'; Kind.User`, 'users'],
  [`import { Api } from './enums'; Api.base`, 'https://app.xkit.co'],
  [`import data from './data.json'; data.base`, 'https://app.xkit.co'],
  [`import { a } from './circle'; a`, '\u0000'],
  [`import { missing } from './config'; missing`, '\u0000'],
])('%s', (code, expected) => {
  const main = program(code);
  const statement = main.find('ExpressionStatement').at(-1);
  if (!statement) throw new Error('no expression');
  expect(textOf(evaluateText(main, statement.expression))).toBe(expected);
});

test.each([
  `import { Kind } from './enums'; Kind.User`,
  `import { Api } from './enums'; Api.base`,
  `import data from './data.json'; data.base`,
  `require('./text')()`,
  `require('./value')`,
])('what another module holds is also read out of sight: %s', (code) => {
  const main = program(code);
  const statement = main.find('ExpressionStatement').at(-1);
  const [part] = statement ? evaluateText(main, statement.expression) : [];
  const carriers = part?.kind === 'literal' ? part.via.map(({ carrier }) => carrier) : [];
  expect(carriers.map((carrier) => carrier.uses())).toEqual([undefined]);
});

test('a literal of another module says so, one of this module handed to it does not', () => {
  const main = program(`import { path } from './urls'; path('groups', id)`);
  const [call] = main.find('CallExpression');
  if (!call) throw new Error('no call');
  const spelled = evaluateText(main, call).map((part) => {
    if (part.kind !== 'literal') return part.kind;
    const { text, span, elsewhere } = part;
    return elsewhere ? `${elsewhere.program.path} ${text}` : `${span && main.slice(span)}`;
  });
  expect(spelled).toEqual([
    '/config.ts https://app.xkit.co/api/platform',
    '/urls.ts /',
    'groups',
    '/urls.ts /',
    'hole',
  ]);
});

test.each([
  [
    `import { request } from './wrapper'; request('GET', '/users/1')`,
    'GET https://app.xkit.co/api/platform/users/1',
  ],
  [`import { read } from './wrapper'; read('/users/1')`, 'GET https://app.xkit.co/api/platform/users/1'],
  [
    `import { create } from './far'; create('/users', { user: { external_id: id } })`,
    'POST https://app.xkit.co/api/platform/users { user: { external_id: id } }',
  ],
  [
    `import { Client } from './client'; const c = new Client(); c.get('users', id)`,
    'GET https://app.xkit.co/api/platform/users/\u0000',
  ],
])('through a wrapper: %s', (code, expected) => {
  const main = program(code);
  const found = findRequests(main).map(({ method, url, body }) =>
    [method, textOf(url), ...(body ? [main.slice(body)] : [])].join(' '),
  );
  expect(found).toEqual([expected]);
});

test.each([
  [`import { api } from './api'; api.get('/users/1')`, 'GET https://app.xkit.co/api/platform/users/1'],
  [`import { http } from './api'; http.post('https://app.xkit.co')`, 'POST https://app.xkit.co'],
  [
    `import * as all from './api'; all.api({ url: '/users', method: 'post' })`,
    'POST https://app.xkit.co/api/platform/users',
  ],
  [`import { a } from './circle'; a.delete('https://app.xkit.co')`, 'DELETE https://app.xkit.co'],
])('%s', (code, expected) => {
  expect(findRequests(program(code)).map(({ method, url }) => `${method} ${textOf(url)}`)).toEqual([
    expected,
  ]);
});
