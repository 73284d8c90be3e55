import { expect, test } from 'vitest';
import type { Host } from '../transforms/engine/host';
import { homeOf, imported, load, wayTo } from '../transforms/engine/syntax/modules';
import { Program } from '../transforms/engine/syntax/program';
import { memoryHost } from './memory-host';

/** A host that tells which files were read. */
function watchedHost(files: Readonly<Record<string, string>>) {
  const host = memoryHost(files);
  const reads: string[] = [];
  const watched: Host = {
    ...host,
    read(path) {
      reads.push(path);
      return host.read(path);
    },
  };
  return { host: watched, reads };
}

/** The program in which an imported name is defined. */
function homeOfImport(from: Program, specifier: string, name: string): Program | undefined {
  const found = imported(from, specifier, name);
  return found?.kind === 'inside' ? found.program : undefined;
}

test('a module is read once, by however many files it is imported', () => {
  const { host, reads } = watchedHost({ '/a.ts': 'export const one = 1' });
  const mains = ['/b.ts', '/c.ts', '/d.ts'].map((path) => Program.parse('', path).connect(host));
  const homes = mains.map((main) => homeOfImport(main, './a', 'one'));
  expect(new Set(homes).size).toBe(1);
  expect(reads).toEqual(['/a.ts']);
});

test('a file that cannot be parsed is read once too', () => {
  const { host, reads } = watchedHost({ '/a.ts': 'export const' });
  expect([load('/a.ts', host), load('/a.ts', host)]).toEqual([undefined, undefined]);
  expect(reads).toEqual(['/a.ts']);
});

test('after many modules, all are forgotten together, and only once another file is at work', () => {
  const files = Object.fromEntries(
    Array.from({ length: 257 }, (_, at) => [`/${at}.ts`, `export const a = ${at}`]),
  );
  const { host, reads } = watchedHost(files);
  const first = Program.parse('', '/first.ts').connect(host);
  const readFirst = (from: Program, count: number) => {
    for (let at = 0; at < count; at += 1) imported(from, `./${at}`, 'a');
    return reads.length;
  };
  expect(readFirst(first, 256)).toBe(256);
  expect(readFirst(Program.parse('', '/second.ts').connect(host), 256)).toBe(256);
  const third = Program.parse('', '/third.ts').connect(host);
  expect([readFirst(third, 257), readFirst(third, 257)]).toEqual([257, 257]);
  expect(readFirst(Program.parse('', '/fourth.ts').connect(host), 1)).toBe(258);
});

test('a module that imports the file at work finds that very program', () => {
  const { host, reads } = watchedHost({
    '/main.ts': 'export const one = 1',
    '/other/main.ts': 'export const one = 3',
    '/back.ts': "export * from './main'; export { one as other } from './other/main'",
  });
  const main = Program.parse('export const one = 2', '/main.ts').connect(host);
  expect(homeOfImport(main, './back', 'one')).toBe(main);
  expect(homeOfImport(main, './back', 'other')?.text).toBe('export const one = 3');
  expect(reads).toEqual(['/back.ts', '/other/main.ts']);
  // The next file is to find it as it is on the disk, and a module that was loaded is not at work itself.
  const next = Program.parse('', '/next.ts').connect(host);
  const read = homeOfImport(next, './main', 'one');
  expect(read?.text).toBe('export const one = 1');
  expect(homeOfImport(read!, './back', 'one')).toBe(read);
  expect(load('/next.ts', host)).toBe(next);
});

test('the file at work is found by another way to the same path', () => {
  const files = { '/app/main.ts': 'export const one = 1', '/app/back.ts': "export * from './main'" };
  const absolute = memoryHost(files);
  const host: Host = {
    ...absolute,
    resolve: (specifier, from) => absolute.resolve(specifier, from.startsWith('/') ? from : `/app/${from}`),
  };
  const main = Program.parse('export const one = 2', 'main.ts').connect(host);
  expect(homeOfImport(main, './back', 'one')).toBe(main);
});

test('a node belongs to the program at work, to a module that was loaded, or to the one that asks', () => {
  const host = memoryHost({ '/a.ts': 'export const one = 1', '/b.ts': 'export const two = 2' });
  const main = Program.parse('const three = 3', '/main.ts').connect(host);
  const a = homeOfImport(main, './a', 'one')!;
  const b = homeOfImport(main, './b', 'two')!;
  const stranger = Program.parse('', '/stranger.ts');
  expect([a, b, main].map(({ ast }) => homeOf(main, ast.program))).toEqual([a, b, main]);
  expect(homeOf(a, main.ast.program)).toBe(main);
  expect(homeOf(main, stranger.ast.program)).toBe(main);
  expect(homeOf(stranger, a.ast.program)).toBe(stranger);
});

test.each([
  ['/a.ts', 'export const one = 1', true],
  ['/a.mts', 'export const one = 1', true],
  ['/a.cjs', 'exports.one = 1', true],
  ['/a.jsx', 'export const one = <b />', true],
  ['/a.json', '{ "one": 1 }', true],
  ['/a.css', 'one', false],
  ['/a.ts.txt', 'one', false],
  ['/a.xts', 'one', false],
  ['/a.ts', 'export const', false],
  // Larger files are bundles.
  ['/a.js', `//${'x'.repeat(999_998)}`, true],
  ['/a.js', `//${'x'.repeat(999_999)}`, false],
])('whether %s is a module', (path, text, expected) => {
  expect(load(path, memoryHost({ [path]: text })) !== undefined).toBe(expected);
});

test('a module is read as its extension says', () => {
  const host = memoryHost({ '/a.json': '{ "one": 1 }' });
  expect(load('/a.json', host)?.text).toBe('module.exports = { "one": 1 }');
  expect(load('/b.json', host)).toBe(undefined);
});

test.each([
  ['/src/a.ts', '/src/b.ts', 'b.ts'],
  ['/src/a.ts', '/lib/b.ts', '../lib/b.ts'],
  ['/a.ts', '/lib\\b.ts', 'lib/b.ts'],
  ['/a.ts', '/data.json.js', 'data.json'],
  ['/a.ts', '/data.json.js.ts', 'data.json.js.ts'],
])('the way from %s for people', (from, to, expected) => {
  expect(wayTo(Program.parse('', from), Program.parse('', to))).toBe(expected);
});
