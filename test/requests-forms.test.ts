import { expect, test } from 'vitest';
import { requestsIn } from './found-requests';

test.each<[code: string, ...requests: string[]]>([
  // The form of a call.
  [`import sa from 'superagent'; sa('https://h/a')`, 'superagent GET https://h/a'],
  [`import sa from 'superagent'; sa('PUT', 'https://h/a', b)`, 'superagent PUT https://h/a'],
  [
    `import sa from 'superagent'; sa.get('https://h/a').get?.('https://h/b')`,
    'superagent GET https://h/a',
    'unknown GET https://h/b',
  ],
  [
    `import sa from 'superagent'; sa.post('https://h/a').set('x', 'y').send(b)`,
    'superagent POST https://h/a ← b',
  ],
  [`import sa from 'superagent'; sa.post('https://h/a').send()`, 'superagent POST https://h/a'],
  [`import sa from 'superagent'; (await sa.post('https://h/a')).send(b)`, 'superagent POST https://h/a'],
  [`import sa from 'superagent'; f(sa.post('https://h/a')).send(b)`, 'superagent POST https://h/a'],
  [`import sa from 'superagent'; f[sa.post('https://h/a')].send(b)`, 'superagent POST https://h/a'],
  [
    `import sa from 'superagent'; sa.post('https://h/a').then(() => f.send(b))`,
    'superagent POST https://h/a',
  ],
  [`import axios from 'axios'; expect(axios.get).toEqual('https://h/a')`, 'unknown ? https://h/a'],
  [`import axios from 'axios'; expect(axios.get)[m]('https://h/a')`, 'unknown ? https://h/a'],
  [`import axios from 'axios'; expect.toHaveBeenCalledWith('https://h/a')`, 'unknown ? https://h/a'],
  [
    `import axios from 'axios'; expect(axios.get).resolves.not.toHaveBeenCalledWith('https://h/a')`,
    'mock axios GET https://h/a',
  ],
  [`import axios from 'axios'; axios[m]('https://h/a')`, 'unknown ? https://h/a'],
  [`import axios from 'axios'; axios.constructor('https://h/a')`],
  [`import axios from 'axios'; axios.get(...urls)`],
  [`import axios from 'axios'; axios.get('https://h/a', ...more)`],
  // Calls of something unknown, by the methods they name.
  [`send('PUT', 'https://h/a', b)`, 'unknown PUT https://h/a ← b'],
  [`send('https://h/a', 'PUT')`, 'unknown PUT https://h/a'],
  [`send('https://h/a', b, 'PUT')`, 'unknown PUT https://h/a'],
  [`send('https://h/a', { method: 'PUT' })`, 'unknown PUT https://h/a'],
  [`send({ method: 'PUT', url: 'https://h/a' })`, 'unknown PUT https://h/a'],
  [`send('https://h/a', { [method]: 'PUT' })`, 'unknown ? https://h/a'],
  [`send('https://h/a', { method: m })`, 'unknown ? https://h/a'],
  [`send('https://h/a', { method: 'PURGE' })`, 'unknown ? https://h/a'],
  [`send('/a', 'PUT')`],
  [`send(x, 'PUT')`],
  [`put('https://h/a', b)`, 'unknown PUT https://h/a ← b'],
  [`post('https://h/a', b)`, 'unknown POST https://h/a ← b'],
  [`patch('https://h/a', b)`, 'unknown PATCH https://h/a ← b'],
  [`api.patch('https://h/a', b)`, 'unknown PATCH https://h/a ← b'],
  [`del('https://h/a', b)`, 'unknown DELETE https://h/a'],
  [`get('https://h/a', { method: 'DELETE' })`, 'unknown DELETE https://h/a'],
  [`post('https://h/a', b, { method: 'PUT' })`, 'unknown PUT https://h/a ← b'],
  [`api[m]('https://h/a')`, 'unknown ? https://h/a'],
  [`(f())('https://h/a')`, 'unknown ? https://h/a'],
  [`import { del as x } from './http'; x('https://h/a')`, 'unknown DELETE https://h/a'],
  [`import x from './http'; x('https://h/a')`, 'unknown ? https://h/a'],
  [`import post from './http'; post('https://h/a', b)`, 'unknown POST https://h/a ← b'],
  [`function put(url) { note(url) } put('https://h/a')`, 'unknown ? https://h/a'],
  [`wretch('https://h/a').auth(k).delete()`, 'unknown DELETE https://h/a'],
  [`wretch('https://h/a').get()`, 'unknown ? https://h/a'],
  [`wretch('https://h/a').method('PUT')`, 'unknown PUT https://h/a'],
  [`wretch('https://h/a')[m]('PUT')`, 'unknown ? https://h/a'],
  [`wretch('https://h/a').delete`, 'unknown ? https://h/a'],
  // Options, as far as the code shows them.
  [`fetch('https://h/a', { ...{ method: 'PUT' } })`, 'fetch PUT https://h/a'],
  [`fetch('https://h/a', { ...x })`, 'fetch ? https://h/a'],
  [`fetch('https://h/a', { headers, ...x })`, 'fetch ? https://h/a'],
  [`fetch('https://h/a', { ...x, method: 'PUT' })`, 'fetch PUT https://h/a'],
  [`fetch('https://h/a', { ...(c && { method: 'PUT' }) })`, 'fetch PUT https://h/a'],
  [`fetch('https://h/a', { headers: x })`, 'fetch GET https://h/a'],
  [`fetch('https://h/a', { [x]: 1 })`, 'fetch ? https://h/a'],
  [`fetch('https://h/a', { f() {} })`, 'fetch GET https://h/a'],
  [`fetch('https://h/a', () => {})`, 'fetch GET https://h/a'],
  [`fetch('https://h/a', function () {})`, 'fetch GET https://h/a'],
  [`fetch('https://h/a', c ? { method: 'PUT' } : {})`, 'fetch PUT https://h/a'],
  [`fetch('https://h/a', c || { method: 'PUT' })`, 'fetch PUT https://h/a'],
  [`const o = { method: 'PUT' }; fetch('https://h/a', c ? o : {})`, 'fetch PUT https://h/a'],
  [
    `let o = { method: 'PUT' }; o = { method: 'POST' }; fetch('https://h/a', o)`,
    'fetch PUT|POST https://h/a',
  ],
  [`const o = { method: 'PUT' }; o.method = 'POST'; fetch('https://h/a', o)`, 'fetch PUT|POST https://h/a'],
  [`function f(o = { method: 'PUT' }) { fetch('https://h/a', o) }`, 'fetch PUT https://h/a'],
  [
    `const o1 = { method: 'PUT' }; const o2 = c ? o1 : {}; const o3 = c ? o2 : {}; const o4 = c ? o3 : {}; fetch('https://h/a', c ? o4 : {})`,
    'fetch PUT https://h/a',
  ],
  [`const a = b, b = a; fetch('https://h/a', a)`, 'fetch ? https://h/a'],
  [`fetch('https://h/a', c ? (d ? (e ? (g ? { method: 'PUT' } : 1) : 1) : 1) : 1)`, 'fetch PUT https://h/a'],
  [
    `fetch('https://h/a', c ? (d ? (e ? (g ? (i ? { method: 'PUT' } : 1) : 1) : 1) : 1) : 1)`,
    'fetch PUT https://h/a',
  ],
  [`fetch('https://h/a', { method: c ? 'PUT' : 'POST' })`, 'fetch PUT|POST https://h/a'],
  [`fetch('https://h/a', { method: c ? 'PUT' : x })`, 'fetch PUT https://h/a'],
  [`fetch('https://h/a', { method: 'put' })`, 'fetch PUT https://h/a'],
  [`fetch('https://h/a', { method: true })`, 'fetch GET https://h/a'],
  [`import request from 'request'; request({ url: 'https://h/a', json: true })`, 'request GET https://h/a'],
  [`import request from 'request'; request({ url: 'https://h/a', json: b })`, 'request GET https://h/a ← b'],
  [
    `import request from 'request'; request({ url: 'https://h/a', json: false, body: b })`,
    'request GET https://h/a ← b',
  ],
  [`fetch({ url: 'https://h/a' })`],
  // One of several clients: known where all are of a kind, and each has a base.
  [
    `import axios from 'axios'; const api = c ? axios.create({ baseURL: 'https://h' }) : axios.create({ baseURL: 'https://k' }); api.get('/a')`,
    'axios GET */a',
  ],
  [
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://h' }) || axios.create({ baseURL: 'https://k' }); api.get('/a')`,
    'axios GET */a',
  ],
  [
    `import axios from 'axios'; const api = c ? axios.create({ baseURL: 'https://h' }) : axios.create(); api.get('/a')`,
  ],
  [
    `import axios from 'axios'; const api = c ? axios.create({ baseURL: 'https://h' }) : other; api.get('/a')`,
  ],
  [
    `import axios from 'axios'; const api = c ? other : axios.create({ baseURL: 'https://h' }); api.get('/a')`,
  ],
  [
    `import axios from 'axios'; import got from 'got'; const api = c ? axios.create({ baseURL: 'https://h' }) : got.extend({ prefixUrl: 'https://h' }); api.get('/a')`,
  ],
])('%s', (code, ...requests) => {
  expect(requestsIn(code)).toEqual(requests);
});
