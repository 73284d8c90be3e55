import { expect, test } from 'vitest';
import { requestsIn } from './found-requests';

test.each<[code: string, ...requests: string[]]>([
  // Wrappers: one request for each call in sight, and one more where others may call.
  [`fetch('https://h/a'); fetch('https://h/b')`, 'fetch GET https://h/a', 'fetch GET https://h/b'],
  [`fetch('https://h/a', fetch('https://h/b'))`, 'fetch ? https://h/a', 'fetch GET https://h/b'],
  [
    `import axios from 'axios'; new Request('https://h/a'); axios?.get('https://h/b'); fetch('https://h/c')`,
    'Request GET https://h/a',
    'axios GET https://h/b',
    'fetch GET https://h/c',
  ],
  [`const f = (u) => fetch('https://h' + u); f('/a'); f(...x)`, 'fetch GET https://h/a'],
  [
    `const f = (u) => fetch('https://h' + u); f('/a'); list.map(f)`,
    'fetch GET https://h/a',
    'fetch GET https://h*',
  ],
  [
    `const f = (u) => fetch('https://h' + u); export { f }; f('/a')`,
    'fetch GET https://h/a',
    'fetch GET https://h*',
  ],
  [`const f = (u) => g(u); const g = (u) => fetch('https://h' + u); f('/a')`, 'fetch GET https://h/a'],
  [
    `const f = (u) => g(u); const g = (u) => fetch('https://h' + u); f('/a'); export { f }`,
    'fetch GET https://h/a',
    'fetch GET https://h*',
  ],
  [
    `const f = (u) => g(u); const g = (u) => fetch('https://h' + u); f('/a'); g('/b')`,
    'fetch GET https://h/a',
    'fetch GET https://h/b',
  ],
  [`const f = (u) => g(u); const g = (u) => fetch('https://h' + u)`, 'fetch GET https://h*'],
  [
    `const f = (u, m = 'GET') => fetch('https://h' + u, { method: m }); f('/a'); f('/b', 'PUT')`,
    'fetch GET https://h/a',
    'fetch PUT https://h/b',
  ],
  [
    `const f = (u, b) => fetch('https://h' + u, { method: 'POST', body: b }); f('/a'); f('/b', c)`,
    'fetch POST https://h/a',
    'fetch POST https://h/b ← c',
  ],
  [
    `const f = (u, b) => g(u, b); const g = (u, b) => fetch('https://h' + u, { method: 'POST', body: b }); f('/a'); f('/b', c)`,
    'fetch POST https://h/a',
    'fetch POST https://h/b ← c',
  ],
  [
    `const f = (u, o) => fetch('https://h' + u, o); f('/a'); f('/b', { method: 'PUT' }); f('/c', x)`,
    'fetch ? https://h/a',
    'fetch PUT https://h/b',
    'fetch ? https://h/c',
  ],
  [
    `const f = (o) => fetch(o.url, { method: o.method }); f({ url: 'https://h/a', method: 'PUT' })`,
    'fetch PUT https://h/a',
  ],
  [
    `const f = (u) => { const g = () => fetch('https://h' + u); return g() }; f('/a')`,
    'fetch GET https://h/a',
  ],
  [`const f = () => fetch('https://h/a'); f(); f()`, 'fetch GET https://h/a'],
  [`const f = (x) => fetch('https://h/a'); f(1); f(2)`, 'fetch GET https://h/a'],
  [
    `const f = (u) => f(u + 'x') || fetch('https://h' + u); f('/a')`,
    'fetch GET https://h*x',
    'fetch GET https://h/a',
  ],
  [
    `const o = { f(u) { return fetch('https://h' + u) } }; o.f('/a'); o.f('/b')`,
    'fetch GET https://h/a',
    'fetch GET https://h/b',
  ],
  [
    `const o = { f: (u) => fetch('https://h' + u) }; o.f('/a'); f(o)`,
    'fetch GET https://h/a',
    'fetch GET https://h*',
  ],
  [
    `const o = { f: (u) => fetch('https://h' + u) }; o.f('/a'); list.map(o.f)`,
    'fetch GET https://h/a',
    'fetch GET https://h*',
  ],
  [
    `const o = { f: (u) => fetch('https://h' + u) }; o.f('/a'); o.f.g('/b')`,
    'fetch GET https://h/a',
    'fetch GET https://h*',
  ],
  [
    `class C { f(u) { return fetch('https://h' + u) } g() { this.f('/a') } }`,
    'fetch GET https://h/a',
    'fetch GET https://h*',
  ],
  [
    `class C { private f(u) { return fetch('https://h' + u) } g() { this.f('/a') } }`,
    'fetch GET https://h/a',
  ],
  [`class C { #f(u) { return fetch('https://h' + u) } g() { this.#f('/a') } }`, 'fetch GET https://h/a'],
  [`class C { private f = (u) => fetch('https://h' + u); g() { this.f('/a') } }`, 'fetch GET https://h/a'],
  [`class C { static f(u) { return fetch('https://h' + u) } } C.f('/a')`, 'fetch GET https://h/a'],
  [
    `class C { static f(u) { return fetch('https://h' + u) } } C.f('/a'); g(C)`,
    'fetch GET https://h/a',
    'fetch GET https://h*',
  ],
  [`class C { constructor(u) { fetch('https://h' + u) } } new C('/a')`, 'fetch GET https://h/a'],
  [`class C { constructor(u) { fetch('https://h' + u) } } new C('/a'); f(C)`, 'fetch GET https://h*'],
  [`const f = [(u) => fetch('https://h' + u)]; f[0]('/a')`, 'fetch GET https://h*'],
  [
    `const f = (u) => fetch('https://h' + u); f('/a'); g('/b', f)`,
    'fetch GET https://h/a',
    'fetch GET https://h*',
  ],
  [
    `const f = (u) => { const g = (x) => fetch('https://h' + u); return g(1) }; f('/a')`,
    'fetch GET https://h/a',
  ],
  [
    `const f = (u, v) => { const g = (x) => fetch('https://h' + u + x); return g(v) }; f('/a', '/b'); f('/c', '/d')`,
    'fetch GET https://h/a/b',
    'fetch GET https://h/c/d',
  ],
  [
    `const f = (u) => ({ get: (x) => fetch('https://h' + u + x) }); const g = f('/a'); g.get('/b'); g.get('/c')`,
    'fetch GET https://h/a/b',
    'fetch GET https://h/a/c',
  ],
  [`g((u) => fetch('https://h' + u))`, 'fetch GET https://h*'],
])('%s', (code, ...requests) => {
  expect(requestsIn(code)).toEqual(requests);
});

test('of the ways that a caller itself comes to run eight are told apart, and the rest is one unknown', () => {
  const code = `const f = (u) => g(u); const g = (u) => fetch('https://h' + u); `;
  const calls = Array.from({ length: 9 }, (_, index) => `f('/${index}');`);
  const eight = Array.from({ length: 8 }, (_, index) => `fetch GET https://h/${index}`);
  expect(requestsIn(code + calls.slice(0, 8).join(' '))).toEqual(eight);
  expect(requestsIn(code + calls.join(' '))).toEqual([...eight, 'fetch GET https://h*']);
});
