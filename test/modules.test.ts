import { describe, expect, test } from 'vitest';
import { imported, required, type Definition } from '../transforms/engine/syntax/modules';
import { Program } from '../transforms/engine/syntax/program';
import { memoryHost } from './memory-host';

const files = {
  '/a.ts': 'export const one = 1; export function two() {} export default class Three {}',
  '/barrel.ts': "export * from './a'; export { one as uno } from './a'; export * as all from './a';",
  '/far.ts': "import { uno } from './barrel'; export { uno as ein }; export { default } from './a';",
  '/round.ts': "export * from './about'; export { lost } from './about';",
  '/about.ts': "export * from './round'; export { lost } from './round'; export const found = 1;",
  '/package.ts': "export { default as createXkit, type XkitJs } from '@xkit-co/xkit.js';",
  '/types.ts': 'interface Hidden { a: 1 } export type { Hidden as Shown }; export interface Plain { b: 1 }',
  '/common.js': 'exports.one = 1; module.exports.two = two; function two() {}',
  '/whole.js': 'const one = 1; module.exports = { one, two() {}, "three": 3 };',
  '/made.js': 'module.exports = make();',
  '/value.js': 'module.exports = 42;',
  '/broken.ts': 'export const = 1;',
  '/data.json': '{ "base": "https://app.xkit.co" }',
  '/pattern.ts': 'export const { a, b: { c } } = source;',
  '/first-lost.ts': "export * from './types'; export * from './nowhere'; export * from './a';",
  '/equals.ts': 'const api = { one: 1 }; export = api;',
};

/** A script beside these files, which no other script has looked at before. */
function newScript(): Program {
  return Program.parse('', '/main.ts').connect(memoryHost(files));
}

function show(definition: Definition | undefined) {
  if (!definition) return undefined;
  if (definition.kind === 'outside') return `${definition.name} of ${definition.specifier}`;
  const { program, node, member } = definition;
  const text = node.type === 'Program' ? 'everything' : program.slice(node);
  return `${program.path} ${text}${member ? ` .${member}` : ''}`;
}

describe('an import leads to where it is defined', () => {
  test.each([
    ['./a', 'one', '/a.ts one'],
    ['./a', 'two', '/a.ts two'],
    ['./a', 'default', '/a.ts class Three {}'],
    ['./a', '*', '/a.ts everything'],
    ['./a', 'missing', undefined],
    ['./nowhere', 'one', undefined],
    ['./broken', 'a', undefined],
    ['./barrel', 'one', '/a.ts one'],
    ['./barrel', 'uno', '/a.ts one'],
    ['./barrel', 'all', '/a.ts everything'],
    ['./barrel', 'default', undefined],
    ['./far', 'ein', '/far.ts uno'],
    ['./far', 'default', '/a.ts class Three {}'],
    ['./round', 'found', '/about.ts found'],
    ['./round', 'lost', undefined],
    ['./package', 'createXkit', 'default of @xkit-co/xkit.js'],
    ['axios', 'default', 'default of axios'],
    ['./types', 'Shown', '/types.ts interface Hidden { a: 1 }'],
    ['./types', 'Plain', '/types.ts interface Plain { b: 1 }'],
    ['./common', 'one', '/common.js 1'],
    ['./common', 'two', '/common.js two'],
    ['./whole', 'one', '/whole.js one'],
    ['./whole', 'two', '/whole.js two() {}'],
    ['./whole', 'three', '/whole.js 3'],
    ['./whole', 'default', '/whole.js { one, two() {}, "three": 3 }'],
    ['./made', 'one', '/made.js make() .one'],
    ['./data', 'base', '/data.json.js "https://app.xkit.co"'],
    ['./pattern', 'c', '/pattern.ts c'],
    ['./equals', 'one', '/equals.ts api .one'],
    ['./first-lost', 'one', '/a.ts one'],
    ['../nowhere', 'one', undefined],
    ['..', 'one', undefined],
    ['.', 'one', undefined],
    ['/nowhere', 'one', undefined],
    ['', 'one', undefined],
    ['.hidden', 'one', 'one of .hidden'],
    ['.../a', 'one', 'one of .../a'],
  ])('%s %s', (specifier, name, expected) => {
    expect(show(imported(newScript(), specifier, name))).toBe(expected);
  });

  test('and so does require', () => {
    const from = newScript();
    expect(show(required(from, './value'))).toBe('/value.js 42');
    expect(show(required(from, './common'))).toBe('/common.js everything');
    expect(show(required(from, './a'))).toBe('/a.ts everything');
    expect(show(required(from, 'axios'))).toBe('* of axios');
    expect(show(required(from, './nowhere'))).toBe(undefined);
  });

  test('a run of many files keeps finding its modules, though not all are kept', () => {
    const host = memoryHost(files);
    for (let at = 0; at < 600; at += 1) {
      const main = Program.parse('', `/main-${at}.ts`).connect(host);
      expect(show(imported(main, './far', 'ein'))).toBe('/far.ts uno');
    }
  });

  test('without a host only packages are known', () => {
    const alone = Program.parse('', '/main.ts');
    expect(imported(alone, './a', 'one')).toBe(undefined);
    expect(show(imported(alone, 'axios', 'default'))).toBe('default of axios');
  });
});
