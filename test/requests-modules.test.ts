import { expect, test } from 'vitest';
import { foundIn, requestsIn } from './found-requests';
import { memoryHost } from './memory-host';

const files = {
  '/http.ts': `
    const base = 'https://h';
    export const json = (path, body) => fetch(base + path, { method: 'POST', body: JSON.stringify(body) });
    export const plain = (path, body) => fetch(base + path, { method: 'POST', body });
    export const pretty = (path, body) => fetch(base + path, { method: 'POST', body: JSON.stringify(body, null, 2) });
    export const form = (path, body) => fetch(base + path, { method: 'POST', body: encode(body) });
    export const spread = (path, body) => fetch(base + path, { method: 'POST', ...(body && { body: JSON.stringify(body) }) });
    export const and = (path, body) => fetch(base + path, { method: 'POST', body: body && JSON.stringify(body) });
    export const or = (path, body) => fetch(base + path, { method: 'POST', body: body || JSON.stringify(body) });
    export const maybe = (path, body) => fetch(base + path, { method: 'POST', body: body ? JSON.stringify(body) : undefined });
    export const either = (path, body) => fetch(base + path, { method: 'POST', body: body ? JSON.stringify(body) : none });
    export function own(path, body) { const JSON = other; return fetch(base + path, { method: 'POST', body: JSON.stringify(body) }); }
    export const fixed = (path) => fetch(base + path, { method: 'POST', body: JSON.stringify({ a: 1 }) });
    export const rest = (...given) => fetch(...given);
    export const made = (path) => fetch(new Request(base + path, { method: 'DELETE' }));
    export const misspelled = (path) => axios.get(path, { baseUrl: 'https://h' });
    export const h1 = (path) => fetch(base + path);
    export const h2 = (path) => h1(path);
    export const h3 = (path) => h2(path);
    export const h4 = (path) => h3(path);
    export const h5 = (path) => h4(path);
    export const h6 = (path) => h5(path);
  `,
  '/clients.ts': `
    import request from 'axios';
    export const renamed = request;
    export const all = { http: request };
  `,
};
const host = memoryHost(files);
const imported = `import * as http from './http'; `;

test.each<[code: string, ...requests: string[]]>([
  // What is sent is the argument, as it is or as JSON.
  [`http.json('/a', b)`, 'fetch POST https://h/a ← b'],
  [`http.plain('/a', b)`, 'fetch POST https://h/a ← b'],
  [`http.pretty('/a', b)`, 'fetch POST https://h/a'],
  [`http.form('/a', b)`, 'fetch POST https://h/a'],
  [`http.spread('/a', b)`, 'fetch POST https://h/a ← b'],
  [`http.and('/a', b)`, 'fetch POST https://h/a ← b'],
  [`http.or('/a', b)`, 'fetch POST https://h/a'],
  [`http.maybe('/a', b)`, 'fetch POST https://h/a ← b'],
  [`http.either('/a', b)`, 'fetch POST https://h/a'],
  [`http.own('/a', b)`, 'fetch POST https://h/a'],
  [`http.fixed('/a')`, 'fetch POST https://h/a'],
  [`http.made('/a')`, 'Request DELETE https://h/a'],
  [`http.json('/a', JSON.stringify(b))`, 'fetch POST https://h/a ← JSON.stringify(b)'],
  // Calls that pass on what they are given.
  [`http.json(...given)`],
  [`http.json('/a', ...given)`],
  [`http.rest('https://h/a')`],
  [`http.other('/a')`],
  [`http['json']('/a', b)`, 'fetch POST https://h/a ← b'],
  [`new http.json('/a', b)`],
  [`http.h5('/a')`, 'fetch GET https://h/a'],
  [`http.h6('/a')`],
  // Local functions around such a call.
  [
    `const f = (path) => http.json(path, b); f('/a'); f('/c')`,
    'fetch POST https://h/a ← b',
    'fetch POST https://h/c ← b',
  ],
  [
    `export const f = (path) => http.json(path, b); f('/a')`,
    'fetch POST https://h/a ← b',
    'fetch POST https://h* ← b',
  ],
  [`const f = (path) => http.json(path, b)`, 'fetch POST https://h* ← b'],
  [`const f = (other) => http.json('/a', b); f(1); f(2)`, 'fetch POST https://h/a ← b'],
])('%s', (code, ...requests) => {
  expect(requestsIn(imported + code, host)).toEqual(requests);
});

test.each<[code: string, ...requests: string[]]>([
  [`import { renamed } from './clients'; renamed.delete('/a')`, 'axios DELETE /a'],
  [
    `import { renamed } from './clients'; const { delete: remove } = renamed; remove('/a')`,
    'axios DELETE /a',
  ],
  [`import { all } from './clients'; all.http.delete('/a')`, 'axios DELETE /a'],
])('a client by the name another module gives it: %s', (code, ...requests) => {
  expect(requestsIn(code, host)).toEqual(requests);
});

test('of a request in another module, only what stands in this one is named', () => {
  const { program, requests } = foundIn(`${imported} http.fixed('/a'); http.misspelled('/b')`, host);
  expect(requests.length).toBeGreaterThan(0);
  for (const { urlNodes, options, misspelledBase, body, isBehind } of requests) {
    expect(urlNodes.map((node) => program.slice(node))).toEqual([]);
    expect([options, misspelledBase, body, isBehind]).toEqual([undefined, undefined, undefined, true]);
  }
});
