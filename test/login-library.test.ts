import { expect, test } from 'vitest';
import type { Host } from '../transforms/engine/host';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';

const options = readOptions({ steps: 'login-callbacks' });

function rulesWith(installed: Readonly<Record<string, string>>, source: string): string[] {
  const host: Host = {
    resolve: () => undefined,
    read: () => undefined,
    installedVersion: (name) => installed[name],
  };
  return migrate({ path: 'app.js', source, options, host }).findings.map(({ rule }) => rule);
}

const imported = `import createXkit from '@xkit-co/xkit.js';
const xkit = createXkit('acme.xkit.co');
xkit.login(window.xkitToken);
`;

test.each(['3.10.3', '3.4.2', '3.11.0', '3.11.1', '2.0.0'])(
  'leaves logins of %s, which takes no callback, to a person',
  (version) => {
    expect(rulesWith({ '@xkit-co/xkit.js': version }, imported)).toEqual(['library-too-old']);
  },
);

test.each(['3.11.2', '3.12.0', '3.14.1', '4.0.0'])('migrates logins of %s', (version) => {
  expect(rulesWith({ '@xkit-co/xkit.js': version }, imported)).toEqual(['static-token']);
});

test('knows the catalog by its own versions', () => {
  const source = imported.replace('xkit.js', 'xkit-catalog.js');
  expect(rulesWith({ '@xkit-co/xkit-catalog.js': '8.6.2' }, source)).toEqual(['library-too-old']);
  expect(rulesWith({ '@xkit-co/xkit-catalog.js': '8.15.2' }, source)).toEqual(['static-token']);
});

test('asks nothing of the hosted script, which is always current', () => {
  expect(rulesWith({ '@xkit-co/xkit.js': '3.4.2' }, 'xkit.login(window.xkitToken);')).toEqual([
    'static-token',
  ]);
});

test('says nothing of an old library whose login has a callback already', () => {
  const source = imported.replace('window.xkitToken', 'async () => (await fetch("/token")).text()');
  expect(rulesWith({ '@xkit-co/xkit.js': '3.4.2' }, source)).toEqual([]);
});
