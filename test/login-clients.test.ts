import { describe, expect, test } from 'vitest';
import { imported, logins } from './logins';

describe('a client made by a package', () => {
  test.each([
    ['default import', `import createXkit from '@xkit-co/xkit.js'; createXkit(d).login(t)`],
    ['named import', `import { createXkit as make } from '@xkit-co/xkit-catalog.js'; make(d).login(t)`],
    ['named default import', `import { default as make } from '@xkit-co/xkit.js'; make(d).login(t)`],
    ['namespace import', `import * as Xkit from '@xkit-co/xkit.js'; Xkit.default(d).login(t)`],
    ['import equals', `import Xkit = require('@xkit-co/xkit.js'); Xkit.default(d).login(t)`],
    ['require', `const Xkit = require('@xkit-co/xkit.js'); Xkit.default(d).login(t)`],
    ['require default', `const make = require('@xkit-co/xkit.js').default; make(d).login(t)`],
    ['require default, called', `require('@xkit-co/xkit.js').default(d).login(t)`],
    ['destructured require', `const { default: make } = require('@xkit-co/xkit.js'); make(d).login(t)`],
    ['dynamic import', `const { default: make } = await import('@xkit-co/xkit.js'); make(d).login(t)`],
    ['dynamic import, a member', `const make = (await import('@xkit-co/xkit.js')).default; make(d).login(t)`],
    ['dynamic import, then', `import('@xkit-co/xkit.js').then((m) => m.default(d).login(t))`],
    [
      'dynamic import, then twice',
      `import('@xkit-co/xkit.js').then(({ default: make }) => make(d)).then((xkit) => { xkit.login(t) })`,
    ],
    [
      'dynamic import, then awaited',
      `const xkit = await import('@xkit-co/xkit.js').then((m) => m.default(d)); xkit.login(t)`,
    ],
    ['alias', `${imported}const a = createXkit(d); const b = a; b.login(t)`],
    ['conditional', `${imported}const x = process.browser ? createXkit(d) : undefined; x?.login(t)`],
    ['and', `${imported}const x = isBrowser && createXkit(d); x && x.login(t)`],
    ['assigned later', `${imported}let x; if (ok) x = createXkit(d); x.login(t)`],
    [
      'assigned null too',
      `${imported}let x = null; function f() { x ??= createXkit(d); x = null } x.login(t)`,
    ],
    ['assigned by pattern', `${imported}let x; ({ x } = { x: createXkit(d) }); x.login(t)`],
    ['declared twice', `${imported}var x; var x = createXkit(d); x.login(t)`],
    ['kept', `${imported}let x; const get = () => (x = x || createXkit(d)); export { get }; x.login(t)`],
    [
      'kept, read first',
      `${imported}let x; export const go = () => x.login(t); export const get = () => { x = x ?? createXkit(d) }`,
    ],
    ['optional call', `${imported}const x = createXkit(d); x?.login?.(t)`],
    ['non-null', `${imported}const x = createXkit(d); x!.login(t)`],
    ['cast', `${imported}const x = createXkit(d); (x as any).login(t)`],
    ['computed', `${imported}const x = createXkit(d); x['login'](t)`],
    ['destructured login', `${imported}const { login } = createXkit(d); login(t)`],
    ['renamed login', `${imported}const x = createXkit(d); const { login: signIn } = x; signIn(t)`],
    ['login taken', `${imported}const x = createXkit(d); const signIn = x.login; signIn(t)`],
    ['login bound', `${imported}const x = createXkit(d); const signIn = x.login.bind(x); signIn(t)`],
    ['class field', `${imported}class A { xkit = createXkit(d); go(t) { this.xkit.login(t) } }`],
    ['private field', `${imported}class A { #xkit = createXkit(d); go(t) { return this.#xkit.login(t) } }`],
    [
      'constructor',
      `${imported}class A { constructor() { this.x = createXkit(d) } go = () => this.x.login(t) }`,
    ],
    ['static field', `${imported}class A { static xkit = createXkit(d); static go() { A.xkit.login(t) } }`],
    ['getter', `${imported}class A { get xkit() { return createXkit(d) } go() { this.xkit.login(t) } }`],
    ['instance', `${imported}class A { xkit = createXkit(d) } const a = new A(); a.xkit.login(t)`],
    [
      'inherited',
      `${imported}class A { xkit = createXkit(d) } class B extends A { go() { this.xkit.login(t) } }`,
    ],
    ['object member', `${imported}const services = { xkit: createXkit(d) }; services.xkit.login(t)`],
    [
      'object member later',
      `${imported}const services = {}; services.xkit = createXkit(d); services.xkit.login(t)`,
    ],
    [
      'nested',
      `${imported}const a = { b: { xkit: createXkit(d) } }; const { b: { xkit } } = a; xkit.login(t)`,
    ],
    ['object method', `${imported}const a = { xkit: createXkit(d), go(t) { this.xkit.login(t) } }`],
    [
      'component',
      `${imported}export default { data: () => ({ xkit: createXkit(d) }), methods: { go(t) { this.xkit.login(t) } } }`,
    ],
    ['factory', `${imported}const getXkit = () => createXkit(d); getXkit().login(t)`],
    [
      'memoised factory',
      `${imported}let x; function getXkit() { if (!x) x = createXkit(d); return x } getXkit().login(t)`,
    ],
    ['async factory', `${imported}async function load() { return createXkit(d) } (await load()).login(t)`],
    [
      'hook',
      `${imported}function useXkit() { return { xkit: createXkit(d) } } function A() { const { xkit } = useXkit(); xkit.login(t) }`,
    ],
    [
      'useMemo',
      `import { useMemo } from 'react'; ${imported}function A() { const x = useMemo(() => createXkit(d), []); x.login(t) }`,
    ],
    [
      'useState',
      `import React from 'react'; ${imported}function A() { const [x] = React.useState(() => createXkit(d)); x.login(t) }`,
    ],
    [
      'useRef',
      `import { useRef } from 'react'; ${imported}function A() { const r = useRef(null); r.current = createXkit(d); r.current.login(t) }`,
    ],
    [
      'context',
      `import { createContext, useContext } from 'react'; ${imported}const C = createContext(createXkit(d)); function A() { useContext(C).login(t) }`,
    ],
    [
      'provider',
      `import { createContext, useContext } from 'react'; ${imported}const C = createContext(); function P() { return <C.Provider value={createXkit(d)} /> } function A() { useContext(C).login(t) }`,
    ],
    [
      'state set later',
      `import { useState } from 'react'; ${imported}function A() { const [x, setX] = useState(null); useEffect(() => { setX(createXkit(d)) }, [setX]); x.login(t) }`,
    ],
    [
      'all',
      `const [{ default: make }, t] = await Promise.all([import('@xkit-co/xkit.js'), get()]); make(d).login(t)`,
    ],
    [
      'promise',
      `${imported}const load = () => new Promise((resolve) => { s.onload = () => resolve(createXkit(d)) }); load().then((x) => x.login(t))`,
    ],
    ['frozen', `${imported}const services = Object.freeze({ x: createXkit(d) }); services.x.login(t)`],
    ['list', `${imported}const list = [createXkit(d)]; list[0].login(t)`],
    ['or nothing', `${imported}window.client = createXkit(d); (window.client || {}).login(t)`],
    ['spread', `${imported}const x = { ...createXkit(d), more: 1 }; x.login(t)`],
    [
      'ref',
      `import { shallowRef } from 'vue'; ${imported}const x = shallowRef(createXkit(d)); x.value.login(t)`,
    ],
    ['all callers', `${imported}function go(x) { x.login(t) } go(createXkit(d))`],
    ['default', `${imported}export function go(x = createXkit(d)) { x.login(t) }`],
    ['window', `${imported}window.client = createXkit(d); window.client.login(t)`],
  ])('%s', (_, code) => {
    expect(logins(code).calls.map((call) => call.split(' ')[0])).toEqual(['package']);
  });
});
