import { globSync } from 'glob';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';

const root = join(__dirname, '..');
const sources = globSync('{transforms,cli,test,bench}/**/*.{ts,mts,mjs}', {
  cwd: root,
  posix: true,
}).toSorted();
const longest = 250;

/** The engine's files and folders from the ground up. A file imports from lower floors and from its own room. */
const floors: readonly (readonly string[])[] = [
  ['entries', 'host', 'mentions', 'rules'],
  ['syntax', 'xkit', 'documents', 'texts'],
  ['findings', 'options'],
  ['steps'],
  ['migrate', 'verify', 'annotate', 'foreign', 'document-sites', 'document-edits'],
  ['disk'],
  ['jscodeshift'],
];
// These are the parts of one flow, each a file: they may use each other.
const flow = new Set(floors[4]);

const imports = new Map(sources.map((file) => [file, importsOf(file)]));

test('the scan sees the sources and their imports', () => {
  expect(sources.length).toBeGreaterThan(30);
  expect(imports.get('transforms/engine/migrate.ts')).toContain('transforms/engine/verify.ts');
  expect(imports.get('transforms/contexts.ts')).toEqual(['transforms/engine/jscodeshift.ts']);
});

test(`no source file has over ${longest} lines`, () => {
  const long = sources
    .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest);
  expect(long).toEqual([]);
});

describe('imports', () => {
  test('every part of the engine has a floor', () => {
    const homeless = sources.filter((file) => isEngine(file) && floorOf(file) === -1);
    expect(homeless).toEqual([]);
  });

  test('run downwards only, floor by floor', () => {
    const upwards = edges().filter(([from, to]) => isEngine(from) && isEngine(to) && !allows(from, to));
    expect(upwards).toEqual([]);
  });

  test('run from the command to the engine, never back, and never to the tests', () => {
    const outwards = edges().filter(
      ([from, to]) =>
        (from.startsWith('transforms/') && !to.startsWith('transforms/')) ||
        (from.startsWith('cli/') && !/^(cli|transforms\/engine)\//.test(to)),
    );
    expect(outwards).toEqual([]);
  });

  test('of a report lead to findings and texts, never to the steps', () => {
    const report = edges().filter(([from]) => from.startsWith('cli/report/'));
    expect(report.filter(([, to]) => /engine\/(steps|syntax\/(?!edits)|migrate|documents)/.test(to))).toEqual(
      [],
    );
  });

  test('form no circle', () => {
    expect(sources.flatMap((file) => circleThrough(file) ?? [])).toEqual([]);
  });
});

function allows(from: string, to: string): boolean {
  if (roomOf(from) === roomOf(to)) return true;
  if (flow.has(roomOf(from)) && flow.has(roomOf(to))) return true;
  return floorOf(to) < floorOf(from);
}

function isEngine(file: string): boolean {
  return file.startsWith('transforms/engine/');
}

/** `steps` for `transforms/engine/steps/login/clients.ts`, `migrate` for `transforms/engine/migrate.ts`. */
function roomOf(file: string): string {
  return file.split('/')[2]?.replace(/\.ts$/, '') ?? '';
}

function floorOf(file: string): number {
  return floors.findIndex((rooms) => rooms.includes(roomOf(file)));
}

function edges(): [from: string, to: string][] {
  return [...imports].flatMap(([from, targets]) => targets.map((to): [string, string] => [from, to]));
}

/** The way of imports that leads from a file back to itself. */
function circleThrough(start: string): string[] | undefined {
  const ways = [[start]];
  const seen = new Set<string>();
  for (let way = ways.pop(); way; way = ways.pop()) {
    for (const next of imports.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, start];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

/** The project's own files a source imports, types included. */
function importsOf(file: string): string[] {
  const program = Program.parse(read(file), file);
  const named = [
    ...program.find('ImportDeclaration'),
    ...program.find('ExportNamedDeclaration'),
    ...program.find('ExportAllDeclaration'),
  ].flatMap(({ source }) => source?.value ?? []);
  const dynamic = program
    .find('CallExpression')
    .filter(({ callee }) => callee.type === 'Import')
    .flatMap(({ arguments: [from] }) => (from?.type === 'StringLiteral' ? from.value : []));
  return [...named, ...dynamic]
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(file), specifier))
    .flatMap(
      (path) => [path, `${path}.ts`, `${path}/index.ts`].find((found) => sources.includes(found)) ?? [],
    );
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
