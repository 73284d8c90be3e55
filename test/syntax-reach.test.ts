import { describe, expect, test } from 'vitest';
import {
  exportsSomething,
  hasWordsOfCalls,
  reachesXkit,
  specifiersIn,
} from '../transforms/engine/syntax/modules/reach';
import { memoryHost } from './memory-host';

type Files = Readonly<Record<string, string>>;

const client = 'import createXkit from "@xkit-co/xkit.js"; export const a = createXkit("b");';

/** A client, and modules each of which imports the one before it and hands it on. */
function chain(length: number): Files {
  const names = Array.from({ length }, (_, at) => `/${at}.js`);
  return Object.fromEntries(
    names.map((name, at) => [name, at === 0 ? client : `import { a } from './${at - 1}';\nexport { a };\n`]),
  );
}

function reaches(files: Files, path: string): boolean {
  return reachesXkit(`login();\n${files[path] ?? ''}`, path, memoryHost(files));
}

describe('whether a file may use Xkit through what it imports', () => {
  test('is found so far, and no further', () => {
    const files = chain(8);
    expect(Object.keys(files).filter((path) => path !== '/0.js' && reaches(files, path))).toEqual([
      '/1.js',
      '/2.js',
      '/3.js',
      '/4.js',
      '/5.js',
    ]);
  });

  test('is found beyond a circle, and not in one', () => {
    const files = {
      '/1.js': "import './2';",
      '/2.js': "import './1'; import './3';",
      '/3.js': "import './2'; import './4';",
      '/4.js': client,
      '/5.js': "import './6'; import './nowhere'; import 'outside';",
      '/6.js': "import './5';",
    };
    expect(Object.keys(files).map((path) => reaches(files, path))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('is answered alike whatever was asked before', () => {
    const files = {
      '/1.js': "import './2';",
      '/2.js': "import './3';",
      '/3.js': "import './4';",
      '/4.js': "import './3'; import './5';",
      '/5.js': client,
      '/6.js': "import './4';",
    };
    for (const before of Object.keys(files)) {
      const host = memoryHost(files);
      const ask = (path: keyof typeof files) => reachesXkit(`login();\n${files[path]}`, path, host);
      ask(before as keyof typeof files);
      expect([before, ask('/1.js'), ask('/6.js')]).toEqual([before, true, true]);
    }
  });

  test('is not looked for again once it is known', () => {
    const files = {
      '/1.js': "import './2'; import './3'; import './4';",
      '/2.js': "import './3'; import './4';",
      '/3.js': "import './2'; import './4';",
      '/4.js': "import './2'; import './3';",
    };
    const read: string[] = [];
    const whole = memoryHost(files);
    const host = { ...whole, read: (path: string) => (read.push(path), whole.read(path)) };
    expect(reachesXkit(`login();${files['/1.js']}`, '/1.js', host)).toBe(false);
    expect(new Set(read.splice(0))).toEqual(new Set(['/2.js', '/3.js', '/4.js']));
    expect(reachesXkit(`login();${files['/1.js']}`, '/1.js', host)).toBe(false);
    expect(read).toEqual([]);
  });

  test('is not asked of a file without a word of the old calls', () => {
    const files = chain(2);
    expect(reachesXkit(files['/1.js'] ?? '', '/1.js', memoryHost(files))).toBe(false);
    expect(reachesXkit(`${files['/1.js']}a.logout();`, '/1.js', memoryHost(files))).toBe(true);
  });
});

test.each([
  ['a.login()', true],
  ['a.Logout()', true],
  ['connections', true],
  ['credential', true],
  ['externalId', true],
  ['external_id', true],
  ['external_group_id', true],
  ['externalGroupId', true],
  ['"users"', true],
  ["'groups'", true],
  ['`/users/${a}`', true],
  ['users', false],
  ['"usersOf"', false],
  ['external', false],
  ['catalog', false],
])('%s is a word of the old calls: %s', (text, expected) => {
  expect(hasWordsOfCalls(text)).toBe(expected);
});

test.each([
  ['import a from \'b\'; import { c } from "d";', ['b', 'd']],
  ['import \'b\';import"d"', ['b', 'd']],
  ["export * from 'b'; export { c } from'd';", ['b', 'd']],
  ["require('b'); require ( 'd' );", ['b', 'd']],
  ["await import('b'); import(\n  'd'\n);", ['b', 'd']],
  ["required('b'); myimport('c'); $.from = 'd';", []],
  ["from 'b\"; from 'd", []],
  ["from 'b\n'", []],
  ["import ''", []],
])('%j names the modules %j', (text, expected) => {
  expect(specifiersIn(text)).toEqual(expected);
});

test.each([
  ['export const a = 1;', true],
  ['module.exports = 1;', true],
  ['exports.a = 1;', true],
  ['exported(a);', false],
  ['reexport(a);', false],
])('%s hands something on: %s', (text, expected) => {
  expect(exportsSomething(text)).toBe(expected);
});
