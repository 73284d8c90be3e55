import { describe, expect, test } from 'vitest';
import { defaultOptions } from '../transforms/engine/options';
import { findLoginCalls, findLoginValues } from '../transforms/engine/steps/login/clients';
import { Program } from '../transforms/engine/syntax/program';

const imported = "import createXkit, { type XkitJs } from '@xkit-co/xkit.js';\n";

function logins(code: string, path = 'a.tsx') {
  const program = Program.parse(code, path);
  const input = { program, options: defaultOptions };
  return {
    calls: findLoginCalls(input).map(({ call, client }) => `${client} ${program.slice(call)}`),
    values: findLoginValues(input).map(({ node, client }) => `${client} ${program.slice(node)}`),
  };
}

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

describe('a client known by its type', () => {
  test.each([
    ['parameter', 'function go(x: XkitJs) { x.login(t) }'],
    ['optional parameter', 'const go = (x?: XkitJs) => x?.login(t)'],
    ['union', 'function go(x: XkitJs | null | undefined) { x!.login(t) }'],
    ['destructured props', 'function A({ xkit }: { xkit: XkitJs }) { xkit.login(t) }'],
    ['interface', 'interface Props { xkit?: XkitJs } const A = ({ xkit }: Props) => xkit?.login(t)'],
    [
      'exported interface',
      'export interface Props { xkit: XkitJs } export function A(p: Props) { p.xkit.login(t) }',
    ],
    [
      'extended interface',
      'interface P { xkit: XkitJs } interface Q extends P { b: 1 } function A(p: Q) { p.xkit.login(t) }',
    ],
    ['alias', 'type Client = XkitJs; let x: Client; x.login(t)'],
    ['intersection', 'function go(x: XkitJs & { more: string }) { x.login(t) }'],
    ['indexed', "interface Props { xkit: XkitJs } function go(x: Props['xkit']) { x.login(t) }"],
    ['picked', "function go(x: Pick<XkitJs, 'login'>) { x.login(t) }"],
    ['the function', "function go(signIn: XkitJs['login']) { signIn(t) }"],
    ['declared global', 'declare global { var client: XkitJs } client.login(t)'],
    ['declared', 'declare const client: XkitJs; client.login(t)'],
    ['field', 'class A { private xkit!: XkitJs; go() { this.xkit.login(t) } }'],
    ['parameter property', 'class A { constructor(private readonly xkit: XkitJs) { xkit.login(t) } }'],
    [
      'parameter property, this',
      'class A { constructor(private readonly xkit: XkitJs) {} go() { this.xkit.login(t) } }',
    ],
    [
      'useRef',
      "import { useRef } from 'react'; function A() { const r = useRef<XkitJs | null>(null); r.current?.login(t) }",
    ],
    ['RefObject', 'function A(r: React.RefObject<XkitJs>) { r.current!.login(t) }'],
    ['promise', 'async function go(p: Promise<XkitJs>) { (await p).login(t) }'],
    ['returned', 'declare function load(): XkitJs; load().login(t)'],
    ['hook', 'function useXkit(): XkitJs { return useContext(C) } function A() { useXkit().login(t) }'],
    ['cast', 'const x = y as XkitJs; x.login(t)'],
    ['cast window', '(window as unknown as { client: XkitJs }).client.login(t)'],
    ['window', 'declare global { interface Window { client: XkitJs } } window.client.login(t)'],
    ['component', 'class A extends React.Component<{ xkit: XkitJs }> { go() { this.props.xkit.login(t) } }'],
    [
      'return type of a factory',
      'const make = () => createXkit(d) as XkitJs; function go(x: ReturnType<typeof make>) { x.login(t) }',
    ],
    [
      'context',
      "import { createContext, useContext } from 'react'; const C = createContext<XkitJs | undefined>(undefined); function A() { const x = useContext(C); x?.login(t) }",
    ],
  ])('%s', (_, code) => {
    expect(logins(imported + code).calls.map((call) => call.split(' ')[0])).toEqual(['typed']);
  });

  test('imported as a type, from the catalog, or in place', () => {
    expect(
      logins(
        `import type { XkitCatalog } from '@xkit-co/xkit-catalog-react.js'; const go = (x: XkitCatalog) => x.login(t)`,
      ).calls,
    ).toHaveLength(1);
    expect(logins(`const go = (x: import('@xkit-co/xkit.js').XkitJs) => x.login(t)`).calls).toHaveLength(1);
    expect(
      logins(`import * as X from '@xkit-co/xkit.js'; const go = (x: X.XkitJs) => x.login(t)`).calls,
    ).toHaveLength(1);
  });
});

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
