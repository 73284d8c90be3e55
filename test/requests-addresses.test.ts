import { expect, test } from 'vitest';
import { foundIn, requestsIn } from './found-requests';

test.each<[code: string, ...requests: string[]]>([
  // Addresses, and the bases they are seen from.
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get('')`,
    'axios GET https://h',
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get()`,
    'axios GET https://h',
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get(x)`,
    'axios GET https://h/*',
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get('//k/a')`,
    'axios GET //k/a',
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get('a+b-1.c://k/a')`,
    'axios GET a+b-1.c://k/a',
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get('1://k/a')`,
    'axios GET https://h/1://k/a',
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get('/a?x=https://k')`,
    'axios GET https://h/a?x=https://k',
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get(c ? '/a' : 'https://k/a')`,
    'axios GET *',
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: c ? 'https://h' : 'https://k' }); api.get('/a')`,
    'axios GET */a',
  ],
  [`import axios from 'axios'; const api = axios.create(); api.get('/a')`, 'axios GET /a'],
  [`import axios from 'axios'; const api = axios.create({ timeout: 1 }); api.get('/a')`, 'axios GET /a'],
  [`import axios from 'axios'; const api = axios.create(x); api.get('/a')`, 'axios GET /a'],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h', baseUrl: 'https://k' }); api.get('/a')`,
    'axios GET https://h/a',
  ],
  [`import axios from 'axios'; axios.get('/a', { baseUrl: 'https://h' })`, 'axios GET https://h/a'],
  [
    `import axios from 'axios'; axios.get('/a', { baseUrl: 'https://k', baseURL: 'https://h' })`,
    'axios GET https://h/a',
  ],
  [
    `import axios from 'axios'; axios.defaults.baseURL = 'https://h'; axios.get('/a'); axios.create().get('/b')`,
    'axios GET https://h/a',
    'axios GET https://h/b',
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.defaults.baseURL = 'https://k'; api.get('/a')`,
    'axios GET */a',
  ],
  [
    `import axios from 'axios'; const api = axios.create(); const other = axios.create(); other.defaults.baseURL = 'https://k'; api.get('/a')`,
    'axios GET /a',
  ],
  [
    `import axios from 'axios'; const api = axios.create(); api.defaults.baseURL ||= 'https://k'; api.get('/a')`,
    'axios GET /a',
  ],
  [
    `import axios from 'axios'; const api = axios.create(); api.defaults.headers = 'https://k'; api.get('/a')`,
    'axios GET /a',
  ],
  [
    `import axios from 'axios'; const api = axios.create(); api.headers.baseURL = 'https://k'; api.get('/a')`,
    'axios GET /a',
  ],
  [
    `import axios from 'axios'; const api = axios.create(); api.defaults.baseUrl = 'https://k'; api.get('/a')`,
    'axios GET https://k/a',
  ],
  [`import https from 'https'; https.request({ host: 'h', path: '/a' })`, 'https GET https://h/a'],
  [`import https from 'https'; https.request({ host: 'h' })`, 'https GET https://h'],
  [`import https from 'https'; https.request({ host: x, path: y })`, 'https GET https://**'],
  [`import https from 'https'; https.request({ path: '/a' })`],
  [
    `import https from 'https'; https.request('https://h/a', { host: 'k', path: '/b' })`,
    'https GET https://h/a',
  ],
  // Clients made from others.
  [
    `import axios from 'axios'; const make = () => axios.create({ baseURL: 'https://h' }); make().get('/a')`,
    'axios GET https://h/a',
  ],
  [
    `import axios from 'axios'; const make = () => { if (c) return axios.create({ baseURL: 'https://h' }); return axios.create({ baseURL: 'https://k' }) }; make().get('/a')`,
  ],
  [
    `import axios from 'axios'; const make = async () => axios.create({ baseURL: 'https://h' }); (await make()).get('/a')`,
    'axios GET https://h/a',
  ],
  [
    `import axios from 'axios'; let api = axios.create({ baseURL: 'https://h' }); api = axios.create({ baseURL: 'https://k' }); api.get('/a')`,
    'axios GET */a',
  ],
  [`import axios from 'axios'; function f(api = axios) { api.get('https://h/a') }`, 'axios GET https://h/a'],
  [`import axios from 'axios'; const a = b, b = a; a.get('https://h/a')`, 'unknown GET https://h/a'],
  [`import { Client } from 'undici'; new Client().request({ path: '/a' })`],
  [
    `import { Client } from 'undici'; new Client('https://h').request({ path: '/a', method: 'PUT' })`,
    'undici-client PUT https://h/a',
  ],
  [
    `import { MockAgent } from 'undici'; new MockAgent().get('https://h').intercept({ path: '/a' })`,
    'mock undici-mock GET https://h/a',
  ],
  [
    `import { MockAgent } from 'undici'; const agent = new MockAgent(); agent.get('https://h').intercept({ path: '/a', method: 'PUT' }).reply(200)`,
    'mock undici-mock PUT https://h/a',
  ],
  [
    `import nock from 'nock'; nock('https://h').intercept('/a', 'PUT').reply(200)`,
    'mock nock PUT https://h/a',
  ],
  [`import nock from 'nock'; nock().get('/a')`],
  [
    `import MockAdapter from 'axios-mock-adapter'; import axios from 'axios'; new MockAdapter(axios.create({ baseURL: 'https://h' })).onGet('/a')`,
    'mock axios-mock-adapter GET https://h/a',
  ],
  [
    `import MockAdapter from 'axios-mock-adapter'; new MockAdapter(x).onGet('https://h/a')`,
    'mock axios-mock-adapter GET https://h/a',
  ],
  [
    `import MockAdapter from 'axios-mock-adapter'; new MockAdapter().onGet('https://h/a')`,
    'unknown ? https://h/a',
  ],
  [
    `import fetchMock from 'fetch-mock'; fetchMock.mock('https://h/a', 200, { method: 'PUT' })`,
    'mock fetch-mock PUT https://h/a',
  ],
  [`import ky from 'ky'; ky.create({ prefixUrl: 'https://h' }).extend().get('a')`, 'ky GET https://h/a'],
  [`import ky from 'ky'; ky.create({ prefixUrl: 'https://h' })[m]('a')`],
  [`import ky from 'ky'; ky.create({ prefixUrl: 'https://h' }).stop('a')`],
])('%s', (code, ...requests) => {
  expect(requestsIn(code)).toEqual(requests);
});

/** The expressions an address is written in, and a base by an option that the client does not know. */
test.each<[code: string, ...nodes: string[]]>([
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get('')`,
    `'https://h'`,
    `''`,
  ],
  [`import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get()`, `'https://h'`],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get(x)`,
    `'https://h'`,
    'x',
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get('//k/a')`,
    `'https://h'`,
    `'//k/a'`,
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get('a+b-1.c://k/a')`,
    `'https://h'`,
    `'a+b-1.c://k/a'`,
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get('1://k/a')`,
    `'https://h'`,
    `'1://k/a'`,
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get('/a?x=https://k')`,
    `'https://h'`,
    `'/a?x=https://k'`,
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.get(c ? '/a' : 'https://k/a')`,
    `'https://h'`,
    `c ? '/a' : 'https://k/a'`,
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: c ? 'https://h' : 'https://k' }); api.get('/a')`,
    `c ? 'https://h' : 'https://k'`,
    `'/a'`,
  ],
  [`import axios from 'axios'; const api = axios.create(); api.get('/a')`, `'/a'`],
  [`import axios from 'axios'; const api = axios.create({ timeout: 1 }); api.get('/a')`, `'/a'`],
  [`import axios from 'axios'; const api = axios.create(x); api.get('/a')`, `'/a'`],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h', baseUrl: 'https://k' }); api.get('/a')`,
    `'https://h'`,
    `'/a'`,
  ],
  [
    `import axios from 'axios'; axios.get('/a', { baseUrl: 'https://h' })`,
    `'https://h'`,
    `'/a'`,
    `misspelled 'https://h'`,
  ],
  [
    `import axios from 'axios'; axios.get('/a', { baseUrl: 'https://k', baseURL: 'https://h' })`,
    `'https://h'`,
    `'/a'`,
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }); api.defaults.baseURL = 'https://k'; api.get('/a')`,
    `'https://h'`,
    `'https://k'`,
    `'/a'`,
  ],
  [
    `import axios from 'axios'; const api = axios.create(); const other = axios.create(); other.defaults.baseURL = 'https://k'; api.get('/a')`,
    `'/a'`,
  ],
  [
    `import axios from 'axios'; const api = axios.create(); api.defaults.baseURL ||= 'https://k'; api.get('/a')`,
    `'/a'`,
  ],
  [
    `import axios from 'axios'; const api = axios.create(); api.defaults.headers = 'https://k'; api.get('/a')`,
    `'/a'`,
  ],
  [
    `import axios from 'axios'; const api = axios.create(); api.headers.baseURL = 'https://k'; api.get('/a')`,
    `'/a'`,
  ],
  [
    `import axios from 'axios'; const api = axios.create(); api.defaults.baseUrl = 'https://k'; api.get('/a')`,
    `'https://k'`,
    `'/a'`,
    `misspelled 'https://k'`,
  ],
  [`import https from 'https'; https.request({ host: 'h', path: '/a' })`, `'h'`, `'/a'`],
  [`import https from 'https'; https.request({ host: 'h' })`, `'h'`],
  [`import https from 'https'; https.request({ host: x, path: y })`, 'x', 'y'],
  [`import https from 'https'; https.request('https://h/a', { host: 'k', path: '/b' })`, `'https://h/a'`],
])('where it is written: %s', (code, ...nodes) => {
  const { program, requests } = foundIn(code);
  const [request] = requests;
  const misspelled = request?.misspelledBase ? [`misspelled ${program.slice(request.misspelledBase)}`] : [];
  const written = request?.urlNodes.map((node) => program.slice(node)) ?? [];
  expect([...written, ...misspelled]).toEqual(nodes);
});
