import { describe, expect, test } from 'vitest';
import { findClientUses } from '../transforms/engine/steps/login/client-uses';
import { findLoginCalls } from '../transforms/engine/steps/login/clients';
import { defaultOptions } from '../transforms/engine/options';
import { Program } from '../transforms/engine/syntax/program';
import { memoryHost } from './memory-host';

/** The uses of clients in a script, in the order of the text, as `kind method text`. */
function usesIn(code: string): string[] {
  const program = Program.parse(
    `import createXkit, { type XkitJs } from '@xkit-co/xkit.js';\n${code}`,
    '/a.tsx',
  );
  return findClientUses(program)
    .toSorted((a, b) => a.start - b.start)
    .map(({ kind, method, start, end }) => `${kind} ${method} ${program.text.slice(start, end)}`);
}

test('names what is asked of a client', () => {
  const code = `const a = createXkit('a'); a.login(t).then(a.logout); a?.listConnections(); on(a.login)`;
  expect(usesIn(code)).toEqual([
    'login login a.login(t)',
    'logout logout a.logout',
    'call listConnections a?.listConnections',
    'login login a.login',
  ]);
});

test('knows a client by a type that extends it', () => {
  const code = `interface Base { more: string } interface Mine extends Base, XkitJs {} const a: Mine = b; a.logout()`;
  expect(usesIn(code)).toEqual(['logout logout a.logout']);
});

test.each([
  'addConnection',
  'connect',
  'disconnect',
  'getAccessToken',
  'getConnection',
  'getConnectionToken',
  'listConnections',
  'reconnect',
  'removeConnection',
])('counts %s as a call in the name of who is logged in', (method) => {
  expect(usesIn(`createXkit('a').${method}('slack')`)).toEqual([`call ${method} createXkit('a').${method}`]);
});

test.each([
  ['a public method', `const a = createXkit('a'); a.listConnectors(); a.onUpdate(f); a[name]()`],
  ['another object', `other.logout(); other?.listConnections(); login(t)`],
  ['a name that is spelled nowhere', `const a = createXkit('a'); a[\`\${b}\`]; a['']`],
])('counts no use in %s', (_, code) => {
  expect(usesIn(code)).toEqual([]);
});

/** Which client each login of `/a.ts` is on, with the path of the file that makes it. */
function instancesIn(code: string, files: Readonly<Record<string, string>> = {}): (string | undefined)[] {
  const text = `import createXkit, { type XkitJs } from '@xkit-co/xkit.js';\n${code}`;
  const program = Program.parse(text, '/a.ts').connect(memoryHost(files));
  return findLoginCalls({ program, options: defaultOptions }).map(({ instance }) => instance);
}

describe('which client a login is on', () => {
  test('the call that makes it', () => {
    const [first, again, second] = instancesIn(
      `const a = createXkit('a'); const b = createXkit('a'); a.login(t); a.login(t); b.login(t)`,
    );
    expect(first).toMatch(/^\/a\.ts:\d+$/);
    expect(again).toBe(first);
    expect(second).toMatch(/^\/a\.ts:\d+$/);
    expect(second).not.toBe(first);
  });

  test('the same one, whichever module looks at it', () => {
    const client = `import createXkit from '@xkit-co/xkit.js'; export const a = createXkit('a'); export const { login } = a;`;
    const instances = instancesIn(`import { a, login } from './client'; a.login(t); login(t)`, {
      '/client.ts': client,
    });
    expect(instances).toEqual([instances[0], instances[0]]);
    expect(instances[0]).toMatch(/^\/client\.ts:\d+$/);
  });

  test('the one that a class of another module has', () => {
    const [instance] = instancesIn(
      `import Services from './services'; const s: Services = get(); s.xkit.login(t)`,
      {
        '/services.ts': `import createXkit from '@xkit-co/xkit.js'; export default class Services { xkit = createXkit('a') }`,
      },
    );
    expect(instance).toMatch(/^\/services\.ts:\d+$/);
  });

  test('the one on the window', () => {
    expect(instancesIn(`window.xkit.login(t); xkit.login(t)`)).toEqual(['window.xkit', 'window.xkit']);
  });

  test.each([
    ['is only declared', `function go(a: XkitJs) { a.login(t) }`],
    ['is only what a function says it gives', `const make = (): XkitJs => other; make().login(t)`],
    ['a framework hands on', `useNuxtApp().$xkit.login(t)`],
    ['may be either', `const a = isA ? createXkit('a') : createXkit('b'); a.login(t)`],
    [
      'may be either by its method',
      `const login = isA ? createXkit('a').login : createXkit('b').login; login(t)`,
    ],
  ])('none, when it %s', (_, code) => {
    expect(instancesIn(code)).toEqual([undefined]);
  });

  test('what a variable was given, though its type says only that it is a client', () => {
    const code = `const a: XkitJs = createXkit('a'); const b: XkitJs = other(); a.login(t); b.login(t)`;
    const [given, unknown] = instancesIn(code);
    expect(given).toMatch(/^\/a\.ts:\d+$/);
    expect(unknown).toBeUndefined();
  });

  test('the call inside a function, whoever calls that', () => {
    const [first, again] = instancesIn(
      `const make = () => createXkit('a'); make().login(t); make().login(t)`,
    );
    expect(first).toMatch(/^\/a\.ts:\d+$/);
    expect(again).toBe(first);
  });

  test('one of two variables for the same client', () => {
    const [same] = instancesIn(`const a = createXkit('a'); const b = isA ? a : a; b.login(t)`);
    expect(same).toMatch(/^\/a\.ts:\d+$/);
  });
});

test('lists logins in the order of the text', () => {
  const text = `import createXkit from '@xkit-co/xkit.js'; const a = createXkit('a'); a?.login(1); a.login(2); a?.login(3); a.login(4)`;
  const program = Program.parse(text, '/a.ts');
  const calls = findLoginCalls({ program, options: defaultOptions }).map(({ call }) => program.slice(call));
  expect(calls).toEqual(['a?.login(1)', 'a.login(2)', 'a?.login(3)', 'a.login(4)']);
});
