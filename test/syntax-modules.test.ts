import { describe, expect, test } from 'vitest';
import type { Host } from '../transforms/engine/host';
import { imported, required, type Definition } from '../transforms/engine/syntax/modules';
import { importersOf, isCopyOf } from '../transforms/engine/syntax/modules/importers';
import { specifiersIn } from '../transforms/engine/syntax/modules/reach';
import { Program } from '../transforms/engine/syntax/program';
import { memoryHost } from './memory-host';

type Files = Readonly<Record<string, string>>;

function show(definition: Definition | undefined): string | undefined {
  if (!definition) return undefined;
  if (definition.kind === 'outside') return `${definition.name} of ${definition.specifier}`;
  const { program, node, member } = definition;
  const text = node.type === 'Program' ? 'everything' : program.slice(node);
  return member ? `${text} .${member}` : text;
}

/** What a name that is imported from a module stands for. */
function exportedAs(name: string, text: string, path = '/module.ts'): string | undefined {
  const main = Program.parse('', '/main.ts').connect(memoryHost({ [path]: text }));
  return show(imported(main, './module', name));
}

describe('an export of a module', () => {
  test.each<[string, string, string, string | undefined]>([
    ['a variable', 'a', 'export const b = 1, a = 2;', 'a'],
    ['a variable of another statement', 'a', 'export const b = 1; const a = 2;', undefined],
    ['a variable that is only local', 'a', 'export function f() { const a = 1; }', undefined],
    ['one that a pattern declares', 'a', 'export const [b, { c: a }] = d;', 'a'],
    ['a function', 'a', 'export function b() {} export function a() {}', 'a'],
    ['a declared function', 'a', 'export declare function a(): void;', 'a'],
    ['a class', 'a', 'export class b {} export class a {}', 'a'],
    ['an enumeration', 'a', 'export enum b { c } export enum a { d }', 'a'],
    ['an interface', 'a', 'export interface b {} export interface a {}', 'interface a {}'],
    ['a type', 'a', 'export type b = 1; export type a = 2;', 'type a = 2;'],
    ['a namespace', 'a', 'export namespace a {}', undefined],
    ['a listed name', 'a', 'const b = 1; export { b as c, b as a };', 'b'],
    ['a listed name in quotes', 'a b', "const b = 1; export { b as 'a b' };", 'b'],
    ['a listed type', 'a', 'interface b {} type c = 1; export type { c as a };', 'type c = 1;'],
    ['a listed interface', 'a', 'interface b {} type c = 1; export type { b as a };', 'interface b {}'],
    ['a listed name of nothing', 'a', 'export { a };', 'a'],
    ['the value, where a type is called so too', 'a', 'interface a {} const a = 1; export { a };', 'a'],
    ['the default', 'default', 'export default f();', 'f()'],
    ['the default under its name', 'default', 'const a = 1; export default a;', 'a'],
    [
      'a type as the default',
      'default',
      'interface b {} interface a { c: 1 } export default a;',
      'interface a { c: 1 }',
    ],
    ['a listed default', 'default', 'const a = 1; export { a as default };', 'a'],
    [
      'a listed one rather than the default',
      'default',
      'const a = 1; export { a as default }; export default b;',
      'a',
    ],
    ['nothing but the default', 'a', 'export default 1;', undefined],
    ['the default of what has none', 'default', 'export const a = 1;', undefined],
    ['what `export =` says', 'default', 'const a = 1; export = a;', 'a'],
    ['a member of what `export =` says', 'b', 'const a = 1; export = a;', 'a .b'],
  ])('%s', (_, name, text, expected) => {
    expect(exportedAs(name, text)).toBe(expected);
  });

  test.each([
    ['a name', 'a', "export { b, c as a } from 'outside';", 'c of outside'],
    ['a name in quotes', 'a', "export { 'b c' as a } from 'outside';", 'b c of outside'],
    ['all under a name', 'a', "export * as a from 'outside';", '* of outside'],
    ['a default under a name', 'a', "export a from 'outside';", 'default of outside'],
    ['all', 'a', "export * from 'outside';", 'a of outside'],
    ['all, from the first', 'a', "export * from 'outside'; export * from 'other';", 'a of outside'],
    ['its own rather than all', 'a', "export * from 'outside'; export const a = 1;", 'a'],
    ['no default with all', 'default', "export * from 'outside';", undefined],
  ])('%s, handed on', (_, name, text, expected) => {
    expect(exportedAs(name, text, '/module.js')).toBe(expected);
  });
});

describe('an export of a CommonJS module', () => {
  test.each<[string, string, string, string | undefined]>([
    ['an assigned name', 'a', 'exports.b = 1; exports.a = 2;', '2'],
    ['an assigned name, in quotes', 'a', "exports['a'] = 2;", '2'],
    ['an assigned name of the whole', 'a', 'module.exports.a = 2;', '2'],
    ['the last of several, as compilers write it', 'a', 'exports.a = void 0; exports.a = 2;', '2'],
    ['the last whole of several', 'default', 'module.exports = 1; module.exports = 2;', '2'],
    ['what is added to it', 'a', 'exports.a += 2;', undefined],
    ['what is added to the whole', 'default', 'module.exports ||= 2;', undefined],
    ['another object', 'a', 'other.a = 2; module.other.a = 3; other.exports.a = 4;', undefined],
    ['another object, assigned as a whole', 'default', 'module.other = 1; other.exports = 2;', undefined],
    ['exports of its own', 'a', 'const exports = {}; exports.a = 2;', undefined],
    ['a module of its own', 'a', 'const module = {}; module.exports = { a: 2 };', undefined],
    ['a name that is no member', 'a', 'a = 2;', undefined],
    ['a member of the whole', 'a', 'module.exports = { a: 2 };', '2'],
    ['a method of the whole', 'a', 'module.exports = { a() {} };', 'a() {}'],
    ['the last member called so', 'a', 'module.exports = { a: 1, a: 2, b: 3 };', '2'],
    ['a member behind a spread', 'a', 'module.exports = { ...b, a: 2 };', '2'],
    ['a member that a spread may bring', 'a', 'module.exports = { a: 2, ...b };', '{ a: 2, ...b } .a'],
    ['a member that is not there', 'a', 'module.exports = { b: 1 };', '{ b: 1 } .a'],
    ['a member of a call', 'a', 'module.exports = f();', 'f() .a'],
    ['the whole', 'default', 'module.exports = f();', 'f()'],
    ['an assigned default', 'default', 'exports.default = 1; module.exports.a = 2;', '1'],
  ])('%s', (_, name, text, expected) => {
    expect(exportedAs(name, text, '/module.js')).toBe(expected);
  });

  test.each([
    ['what it assigns', 'module.exports = f();', 'f()'],
    ['what `export =` says', 'const a = 1; export = a;', 'a'],
    ['all of it', 'exports.a = 1;', 'everything'],
  ])('require gives %s', (_, text, expected) => {
    const main = Program.parse('', '/main.ts').connect(memoryHost({ '/module.ts': text }));
    expect(show(required(main, './module'))).toBe(expected);
  });
});

function knowing(files: Files): Host {
  const host = memoryHost(files);
  const imports = (from: string, path: string) =>
    specifiersIn(files[from] ?? '').some((specifier) => host.resolve(specifier, from) === path);
  return { ...host, importers: (path) => Object.keys(files).filter((from) => imports(from, path)) };
}

/** A project in memory in which module `n` imports module `n - 1` and hands it on. */
function chain(length: number, first: string): Files {
  const names = Array.from({ length }, (_, at) => `/${at}.js`);
  return Object.fromEntries(
    names.map((name, at) => [name, at === 0 ? first : `import { a } from './${at - 1}';\nexport { a };\n`]),
  );
}

/** The paths of the modules that import one of them, directly or not. */
function importing(files: Files, host: Host, own = '/0.js') {
  const program = Program.parse(files[own] ?? '', own).connect(host);
  return importersOf(program)?.map((importer) => importer.program?.path);
}

describe('who imports a module', () => {
  test('is followed so far, and no further', () => {
    const files = chain(8, 'export const a = 1;');
    expect(importing(files, knowing(files))).toEqual(['/1.js', '/2.js', '/3.js', '/4.js', '/5.js']);
  });

  test('is followed through what hands something on', () => {
    const files = { ...chain(3, 'export const a = 1;'), '/1.js': "import { a } from './0';\nuse(a);\n" };
    expect(importing(files, knowing(files))).toEqual(['/1.js']);
  });

  test('is told once, and is never the module itself', () => {
    const files = {
      '/0.js': "import './0';\nimport './1';\nexport const a = 1;",
      '/1.js': "export * from './0';\nimport './2';",
      '/2.js': "export * from './0';\nimport './1';",
    };
    expect(importing(files, knowing(files))).toEqual(['/1.js', '/2.js']);
  });

  test('is unknown where nobody looked, at once or further on', () => {
    const files = chain(3, 'export const a = 1;');
    expect(importing(files, memoryHost(files))).toBeUndefined();
    const host = knowing(files);
    expect(
      importing(files, { ...host, importers: (path) => (path === '/0.js' ? ['/1.js'] : undefined) }),
    ).toBeUndefined();
    expect(importersOf(Program.parse('', '/0.js'))).toBeUndefined();
  });

  test('is what its text says, though it is no script or is gone', () => {
    const files = { '/0.js': 'export const a = 1;', '/page.html': '<a>', '/1.js': 'const = 1;' };
    const host = { ...memoryHost(files), importers: () => ['/page.html', '/1.js', '/gone.js'] };
    const found = importersOf(Program.parse(files['/0.js'], '/0.js').connect(host));
    expect(found).toEqual([
      { text: '<a>', program: undefined },
      { text: 'const = 1;', program: undefined },
      { text: '', program: undefined },
    ]);
  });

  test('sees the module as it is now, in a copy', () => {
    const files = chain(2, 'export const a = "old";');
    const now = Program.parse('export const a = "new";', '/0.js').connect(knowing(files));
    const [importer] = importersOf(now) ?? [];
    const seen = importer?.program && imported(importer.program, './0', 'a');
    if (seen?.kind !== 'inside') throw new Error('the module is not found');
    expect(seen.program.text).toBe('export const a = "new";');
    expect(seen.program).not.toBe(now);
    expect(isCopyOf(seen.program, now)).toBe(true);
    expect(isCopyOf(importer!.program!, now)).toBe(false);
    expect(isCopyOf(Program.parse(now.text, '/other.js'), now)).toBe(false);
    expect(isCopyOf(Program.parse('export const a = "old";', '/0.js'), now)).toBe(false);
  });

  test('is asked by the path the host knows the module under', () => {
    const files = { '/real/0.js': 'export const a = 1;', '/1.js': "import './real/0';" };
    const host: Host = {
      ...memoryHost(files),
      resolve: (specifier) => (specifier.endsWith('/0.js') ? '/real/0.js' : undefined),
      importers: (path) => (path === '/real/0.js' ? ['/1.js'] : []),
    };
    const linked = Program.parse(files['/real/0.js'], '/link/0.js').connect(host);
    expect(importersOf(linked)?.map(({ program }) => program?.path)).toEqual(['/1.js']);
  });
});
