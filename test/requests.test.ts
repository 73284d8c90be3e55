import { expect, test } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';
import { findRequests } from '../transforms/engine/syntax/requests';
import { textOf } from '../transforms/engine/syntax/static-value';

/** Each request as `client METHOD url ← body`; a hole is `*`. */
function show(code: string): string[] {
  const program = Program.parse(code, 'a.ts');
  return findRequests(program).map(({ client, kind, method, url, body }) =>
    [
      kind === 'mock' ? `mock ${client}` : client,
      method ?? '?',
      textOf(url).replaceAll('\0', '*'),
      ...(body ? [`← ${program.slice(body)}`] : []),
    ].join(' '),
  );
}

const axios = `import axios from 'axios'; `;

test.each<[code: string, ...requests: string[]]>([
  // axios, by binding.
  [`${axios} axios({ url: 'https://h/a' })`, 'axios GET https://h/a'],
  [`${axios} axios({ method: 'post', url: 'https://h/a', data: b })`, 'axios POST https://h/a ← b'],
  [`${axios} axios('https://h/a', { method: m })`, 'axios ? https://h/a'],
  [`${axios} axios('https://h/a', options)`, 'axios ? https://h/a'],
  [`${axios} axios({ ...defaults, url: 'https://h/a' })`, 'axios ? https://h/a'],
  [`${axios} axios.get<Body>('https://h/a')`, 'axios GET https://h/a'],
  [`${axios} axios?.post('https://h/a', { b }, {})`, 'axios POST https://h/a ← { b }'],
  [`${axios} axios.request({ url: '/a', baseURL: 'https://h', method: 'PUT' })`, 'axios PUT https://h/a'],
  [`${axios} const api = axios.create({ baseURL: 'https://h/' }); api.get('a')`, 'axios GET https://h//a'],
  [`${axios} const api = axios.create({ baseUrl: 'https://h' }); api.get('/a')`, 'axios GET https://h/a'],
  [
    `${axios} const api = axios.create({ baseURL: 'https://h' }); api.get('https://k/a')`,
    'axios GET https://k/a',
  ],
  [`${axios} axios.defaults.baseURL = 'https://h'; axios.get('/a')`, 'axios GET https://h/a'],
  [
    `${axios} class C { http = axios.create({ baseURL: 'https://h' }); f() { return this.http.get('/a') } }`,
    'axios GET https://h/a',
  ],
  [
    `${axios} class C { constructor() { this.http = axios.create({ baseURL: 'https://h' }) } f() { return this.http.get('/a') } }`,
    'axios GET https://h/a',
  ],
  [`import { default as http } from 'axios'; http.get('/a')`, 'axios GET /a'],
  [`import * as http from 'axios'; http.default.get('/a')`, 'axios GET /a'],
  [`const http = require('axios').default; http.get('/a')`, 'axios GET /a'],
  [`const { default: http } = require('axios'); http.get('/a')`, 'axios GET /a'],
  [`const { get } = require('axios'); get('/a')`, 'axios GET /a'],
  [`const http = (await import('axios')).default; http.get('/a')`, 'axios GET /a'],
  [`import axios = require('axios'); axios.get('/a')`, 'axios GET /a'],
  [`${axios} function f(axios: any) { axios.get('/a') }`],
  [`import axios from './axios'; axios.get('/a')`],
  // Other clients.
  [`fetch('https://h/a')`, 'fetch GET https://h/a'],
  [
    `window.fetch('https://h/a', { method: 'POST', body: JSON.stringify(b) })`,
    'fetch POST https://h/a ← JSON.stringify(b)',
  ],
  [`import nf from 'node-fetch'; nf(new URL('/a', 'https://h'))`, 'fetch GET https://h/a'],
  [`const fetch = make(); fetch('/a')`],
  [`fetch(new Request('https://h/a', { method: 'DELETE' }))`, 'Request DELETE https://h/a'],
  [
    `import { request } from 'undici'; request('https://h/a', { method: 'POST', body: b })`,
    'undici POST https://h/a ← b',
  ],
  [
    `import { Client } from 'undici'; const c = new Client('https://h'); c.request({ path: '/a', method: 'GET' })`,
    'undici-client GET https://h/a',
  ],
  [`import got from 'got'; got.post('https://h/a', { json: b })`, 'got POST https://h/a ← b'],
  [
    `import got from 'got'; const api = got.extend({ prefixUrl: 'https://h' }); api.get('a').json()`,
    'got GET https://h/a',
  ],
  [`import got from 'got'; got('a', { prefixUrl: 'https://h' })`, 'got GET https://h/a'],
  [
    `import ky from 'ky'; ky.create({ prefixUrl: 'https://h' }).extend({ retry: 1 }).get('a')`,
    'ky GET https://h/a',
  ],
  [
    `import sa from 'superagent'; sa.post('https://h/a').auth(k, s).send(b)`,
    'superagent POST https://h/a ← b',
  ],
  [`import sa from 'superagent'; sa('GET', 'https://h/a')`, 'superagent GET https://h/a'],
  [
    `const request = require('request'); request({ uri: 'https://h/a', json: true, body: b, method: 'POST' }, done)`,
    'request POST https://h/a ← b',
  ],
  [
    `const request = require('request').defaults({ baseUrl: 'https://h' }); request.get('/a', done)`,
    'request GET https://h/a',
  ],
  [
    `const https = require('https'); https.request({ hostname: 'h', path: '/a', method: 'PATCH' }, done)`,
    'https PATCH https://h/a',
  ],
  [`import { get } from 'node:https'; get('https://h/a', done)`, 'https GET https://h/a'],
  [`$.ajax({ url: 'https://h/a', type: 'POST', data: b })`, 'jquery POST https://h/a ← b'],
  [`this.http.delete('https://h/a')`, 'unknown DELETE https://h/a'],
  [`send({ url: 'https://h/a', method: 'PUT' })`, 'unknown PUT https://h/a'],
  [`map.get('a')`],
  // Mocks.
  [
    `import nock from 'nock'; nock('https://h').persist().get('/a').reply(200).post('/b', b)`,
    'mock nock POST https://h/b ← b',
    'mock nock GET https://h/a',
  ],
  [
    `import nock from 'nock'; const scope = nock('https://h'); scope.get('/a').reply(200)`,
    'mock nock GET https://h/a',
  ],
  [`import { http } from 'msw'; http.post('https://h/a', resolver)`, 'mock msw POST https://h/a'],
  [
    `import MockAdapter from 'axios-mock-adapter'; import axios from 'axios'; const mock = new MockAdapter(axios); mock.onGet('https://h/a').reply(200)`,
    'mock axios-mock-adapter GET https://h/a',
  ],
  [
    `${axios} expect(axios.post).toHaveBeenNthCalledWith(2, 'https://h/a', b)`,
    'mock axios POST https://h/a ← b',
  ],
  [`expect(fetch).not.toHaveBeenCalledWith('https://h/a', { method: 'PUT' })`, 'mock fetch PUT https://h/a'],
  // Wrappers: one request for each call, and one more where others may call.
  [
    `${axios} function call(method, path, data) { return axios({ method, url: 'https://h' + path, data }) } call('GET', '/a'); call('POST', '/b', c)`,
    'axios GET https://h/a',
    'axios POST https://h/b ← c',
  ],
  [
    `${axios} const call = (path) => axios.get('https://h' + path); const read = (id) => call('/a/' + id); read('1')`,
    'axios GET https://h/a/1',
  ],
  [
    `export async function call(path) { const url = 'https://h' + path; return fetch(url) } call('/a')`,
    'fetch GET https://h/a',
    'fetch GET https://h*',
  ],
  [
    `class C { request(options) { return fetch('https://h' + options.path, options) } f() { return this.request({ path: '/a', method: 'POST', body: b }) } }`,
    'fetch POST https://h/a ← b',
    'fetch ? https://h*',
  ],
])('%s', (code, ...requests) => {
  expect(show(code)).toEqual(requests);
});

test('a wrapper that is called very often makes a request of each call', () => {
  const calls = Array.from({ length: 500 }, (_, index) => `call('/${index}');`);
  const wrapper = `const call = (path) => fetch('https://h' + path);`;
  expect(show(`${wrapper}\n${calls.join('\n')}`)).toEqual(
    calls.map((_, index) => `fetch GET https://h/${index}`),
  );
});
