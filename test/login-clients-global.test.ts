import { describe, expect, test } from 'vitest';
import { imported, logins } from './logins';

describe('the global client', () => {
  test.each([
    'xkit.login(t)',
    'window.xkit.login(t)',
    'globalThis.xkit.login(t)',
    'self.xkit.login(t)',
    "window['xkit'].login(t)",
    'window?.xkit?.login(t)',
    '(window as any).xkit.login(t)',
    'declare const xkit: any; xkit.login(t)',
    'declare global { interface Window { xkit: any } } window.xkit.login(t)',
    'declare const xkit: { login(token: string): Promise<void> }; xkit.login(t)',
    'declare global { interface Window { xkit: { login(token: string): void } } } window.xkit.login(t)',
    'const { xkit } = window; xkit.login(t)',
    'xkit.ready(() => xkit.login(t))',
  ])('%s', (code) => {
    expect(logins(code).calls.map((call) => call.split(' ')[0])).toEqual(['global']);
  });
});

describe('no client of ours', () => {
  test.each([
    ['another kind of parameter', 'export function go(xkit) { xkit.login(t) }'],
    ['a relative import', `import xkit from './lib/xkit'; xkit.login(t)`],
    ['another package', `import { createXkit } from 'xkit'; createXkit(d).login(t)`],
    ['an instance of something', `const xkit = new Foo(); xkit.login(t)`],
    ['axios', `import axios from 'axios'; const xkit = axios.create({ baseURL: b }); xkit.login(t)`],
    ['Tumblr XKit', 'window.xkit = Object.assign({}, extensions); xkit.login(t)'],
    ['XKit', 'XKit.login(t)'],
    ['WxKit', 'WxKit.login()'],
    ['name and password', `xkit.login({ email, password })`],
    ['no token', `xkit.login()`],
    ['discord.js', `import { Client } from 'discord.js'; const client = new Client(); client.login(token)`],
    ['linkCRM', `import linkCRM from '@xkit-co/crm-link.js'; linkCRM(domain, token).login(t)`],
    ['another assignment', `${imported}let x = createXkit(d); x = other; x.login(t)`],
    ['one caller of another kind', `${imported}function go(x) { x.login(t) } go(createXkit(d)); go(other)`],
    ['shadowed', `${imported}const x = createXkit(d); [].map((x) => x.login(t))`],
    [
      'a setter handed on',
      `import { useState } from 'react'; ${imported}function A() { const [x, setX] = useState(createXkit(d)); give(setX); x.login(t) }`,
    ],
    ['caught', `try { f() } catch (xkit) { xkit.login(t) }`],
    ['shadowed window', `export function go(window) { window.xkit.login(t) }`],
    ['App', `import { App } from '@xkit-co/xkit-catalog.js'; App(d).login(t)`],
    ['logout', `${imported}createXkit(d).logout(t)`],
  ])('%s', (_, code) => {
    expect(logins(code)).toEqual({ calls: [], values: [] });
  });
});

describe('login as a value', () => {
  test.each([
    ['getToken().then(x.login)', 'x.login'],
    ['setTimeout(x.login, 0, t)', 'x.login'],
    ['x.login.call(x, t)', 'x.login'],
    ['x.login.apply(x, [t])', 'x.login'],
    ['const { login } = x; getToken().then(login)', 'login'],
    ['getToken().then(x.login.bind(x))', 'x.login.bind(x)'],
    ['export default { login: x.login }', 'x.login'],
    ['const a = <Login onToken={x.login} />', 'x.login'],
  ])('%s', (code, value) => {
    expect(logins(`${imported}const x = createXkit(d); ${code}`)).toEqual({
      calls: [],
      values: [`package ${value}`],
    });
  });
});
