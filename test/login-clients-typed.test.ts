import { describe, expect, test } from 'vitest';
import { imported, logins } from './logins';

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
