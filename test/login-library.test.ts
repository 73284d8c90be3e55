import { expect, test } from 'vitest';
import type { Finding } from '../transforms/engine/findings';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';
import { memoryHost } from './memory-host';

const options = readOptions({ steps: 'login-callbacks' });

function rulesWith(
  installed: Readonly<Record<string, string>>,
  source: string,
  files: Readonly<Record<string, string>> = {},
): string[] {
  return findingsWith(installed, source, files).map(({ rule }) => rule);
}

function findingsWith(
  installed: Readonly<Record<string, string>>,
  source: string,
  files: Readonly<Record<string, string>> = {},
): readonly Finding[] {
  const host = memoryHost(files, installed);
  return migrate({ path: '/app.js', source, options, host }).findings;
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

test('names the library, its version and the one that is needed', () => {
  const [finding] = findingsWith({ '@xkit-co/xkit.js': '3.4.2' }, imported);
  expect(finding?.why).toMatch(/@xkit-co\/xkit\.js.*3\.4\.2.*3\.11\.2/);
});

test('knows a library by a file of it', () => {
  const source = imported.replace('xkit.js', 'xkit.js/lib/index.js');
  expect(rulesWith({ '@xkit-co/xkit.js': '3.4.2' }, source)).toEqual(['library-too-old']);
});

test('asks only for the library that the file imports', () => {
  const source = imported.replace('xkit.js', 'xkit-catalog.js');
  expect(rulesWith({ '@xkit-co/xkit-catalog.js': '8.15.2', '@xkit-co/xkit.js': '3.4.2' }, source)).toEqual([
    'static-token',
  ]);
});

test('asks only for the library of which the file imports a file', () => {
  const source = imported.replace('xkit.js', 'xkit-catalog.js/lib/index.js');
  expect(rulesWith({ '@xkit-co/xkit-catalog.js': '8.15.2', '@xkit-co/xkit.js': '3.4.2' }, source)).toEqual([
    'static-token',
  ]);
});

test('asks for any of them, for a client from another module', () => {
  const files = { '/client.js': imported.replace('const', 'export const').replace(/xkit\.login.*/, '') };
  const source = "import { xkit } from './client';\nxkit.login(window.xkitToken);\n";
  expect(rulesWith({ '@xkit-co/xkit.js': '3.4.2' }, source, files)).toEqual(['library-too-old']);
  expect(rulesWith({ '@xkit-co/xkit.js': '3.12.0' }, source, files)).toEqual(['static-token']);
});

test.each(['3.12', '4', '3.11.10'])('compares a version of %s by its numbers', (version) => {
  expect(rulesWith({ '@xkit-co/xkit.js': version }, imported)).toEqual(['static-token']);
});

test('leaves a login that is a link of a chain to a person too', () => {
  const source = imported.replace(/xkit\.login.*/, 'fetchToken().then(xkit.login);');
  expect(rulesWith({ '@xkit-co/xkit.js': '3.4.2' }, source)).toEqual(['library-too-old']);
  expect(rulesWith({ '@xkit-co/xkit.js': '3.12.0' }, source)).toEqual(['fetched-token']);
});
