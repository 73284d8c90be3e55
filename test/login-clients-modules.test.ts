import { expect, test } from 'vitest';
import { imported, logins } from './logins';

const files = {
  '/xkit.ts': `${imported}export const xkit = createXkit(d); export default xkit; export const { login } = xkit;`,
  '/lazy.ts': `${imported}let client: XkitJs | undefined; export function getXkit() { return (client ??= createXkit(d)) }`,
  '/barrel.ts': `export * from './xkit'; export { default as client } from './xkit'; export * as everything from './lazy';`,
  '/common.js': `const createXkit = require('@xkit-co/xkit.js').default; module.exports = createXkit(d);`,
  '/named.js': `const createXkit = require('@xkit-co/xkit.js').default; exports.client = createXkit(d);`,
  '/made.js': `const { client } = require('./named'); module.exports = { services: { client } };`,
  '/types.ts': `import type { XkitJs } from '@xkit-co/xkit.js'; export interface Props { xkit?: XkitJs } export type Client = XkitJs;`,
  '/service.ts': `${imported}export class XkitService { readonly client = createXkit(d); constructor(private http: Http) {} }`,
  '/context.tsx': `import { createContext, useContext } from 'react'; ${imported}const C = createContext<{ xkit: XkitJs } | null>(null); export const useXkit = () => useContext(C)!;`,
  '/package.ts': `export { default as makeClient, type XkitJs } from '@xkit-co/xkit.js';`,
  '/circle.ts': `import { user } from './user'; ${imported}export const client = createXkit(user.domain);`,
  '/user.ts': `import { client } from './circle'; export const user = { domain: 'a', client };`,
  '/other.ts': `export default { login(user: User) {} }; export const xkit = make();`,
};

test.each([
  ['named', `import { xkit } from './xkit'; xkit.login(t)`],
  ['default', `import x from './xkit'; x!.login(t)`],
  ['namespace', `import * as all from './xkit'; all.xkit.login(t)`],
  ['login itself', `import { login } from './xkit'; login(t)`],
  ['factory', `import { getXkit } from './lazy'; getXkit().login(t)`],
  ['barrel', `import { xkit } from './barrel'; xkit.login(t)`],
  ['barrel, renamed', `import { client } from './barrel'; client.login(t)`],
  ['barrel, namespace', `import { everything } from './barrel'; everything.getXkit().login(t)`],
  ['require', `const x = require('./common'); x.login(t)`],
  ['require, member', `const { client } = require('./named'); client.login(t)`],
  ['require, two hops', `require('./made').services.client.login(t)`],
  ['import of CommonJS', `import { client } from './named'; client.login(t)`],
  ['default import of CommonJS', `import x from './common'; x.login(t)`],
  ['dynamic import', `const { xkit } = await import('./xkit'); xkit.login(t)`],
  ['interface', `import type { Props } from './types'; const A = ({ xkit }: Props) => xkit?.login(t)`],
  ['alias', `import { type Client } from './types'; const go = (x: Client) => x.login(t)`],
  [
    'service',
    `import { XkitService } from './service'; class A { constructor(private s: XkitService) {} go() { this.s.client.login(t) } }`,
  ],
  ['hook', `import { useXkit } from './context'; function A() { const { xkit } = useXkit(); xkit.login(t) }`],
  ['package', `import { makeClient } from './package'; makeClient(d).login(t)`],
  ['package type', `import type { XkitJs } from './package'; const go = (x: XkitJs) => x.login(t)`],
  ['circle', `import { user } from './user'; user.client.login(t)`],
])('%s', (_, code) => {
  expect(logins(code, files).calls).toHaveLength(1);
});

test.each([
  ['another default', `import xkit from './other'; xkit.login(t)`],
  ['another name', `import { xkit } from './other'; xkit.login(t)`],
  ['missing', `import xkit from './missing'; xkit.login(t)`],
])('%s is no client', (_, code) => {
  expect(logins(code, files)).toEqual({ calls: [], values: [] });
});
