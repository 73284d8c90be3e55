import { describe, expect, test } from 'vitest';
import { ParseError, parseScript } from '../transforms/engine/syntax/parse';

function parses(path: string, text: string): boolean {
  try {
    parseScript(text, path);
    return true;
  } catch (error) {
    if (error instanceof ParseError) return false;
    throw error;
  }
}

const samples = {
  cast: 'const a = <any>b;',
  tag: 'const a = <div>{b}</div>;',
  type: 'const a: string = b;',
  ambient: 'const a: string;',
  generic: 'const a = <T,>(b: T) => b; f<string>(a);',
  flow: 'export type A = {| b: ?string |}; const a = (b: any);',
  flowAll: 'export type A = {| b: ?string |}; const a = new Map<string, number>();',
};

describe('an extension says what may stand in a file', () => {
  test.each<[string, (keyof typeof samples)[]]>([
    ['a.ts', ['cast', 'type', 'generic']],
    ['a.mts', ['cast', 'type', 'generic']],
    ['a.cts', ['cast', 'type', 'generic']],
    ['a.tsx', ['tag', 'type', 'generic']],
    ['a.d.ts', ['ambient']],
    ['a.d.mts', ['ambient']],
    ['a.d.cts', ['ambient']],
    ['a.d.ts.js', ['tag', 'type', 'generic', 'flow', 'flowAll']],
    ['ad.ts', ['cast', 'type', 'generic']],
    ['a.js', ['tag', 'type', 'generic', 'flow', 'flowAll']],
    ['a.jsx', ['tag', 'type', 'generic', 'flow', 'flowAll']],
    ['a.mjs', ['tag', 'type', 'generic', 'flow', 'flowAll']],
    ['a.ts.js', ['tag', 'type', 'generic', 'flow', 'flowAll']],
    ['tsx', ['tag', 'type', 'generic', 'flow', 'flowAll']],
  ])('%s', (path, expected) => {
    const accepted = Object.entries(samples).filter(([, text]) => parses(path, text));
    expect(accepted.map(([name]) => name).toSorted()).toEqual(expected.toSorted());
  });
});

test.each([
  [
    'a call that looks like a generic one keeps its arguments',
    'a.js',
    'f(a<b, c>(d), <e />);',
    'BinaryExpression',
  ],
  ['a type argument is one where nothing else parses', 'a.js', 'new A<b>();', 'TypeParameterInstantiation'],
  ['TypeScript in a file that is called JavaScript', 'a.jsx', 'enum A { b }', 'TSEnumDeclaration'],
])('%s', (_, path, text, type) => {
  expect(JSON.stringify(parseScript(text, path))).toContain(`"type":"${type}"`);
});

test.each([
  ['a decorator in front of an export', 'a.ts', '@dec export class A {}'],
  ['a decorator behind one', 'a.ts', 'export @dec class A {}'],
  ['a decorator of a parameter', 'a.ts', 'class A { constructor(@Inject() a) {} }'],
  ['a decorator of an object in parentheses', 'a.ts', '@(a[b]) class A { @(c()) accessor d = 1 }'],
  ['a private accessor of a decorator', 'a.js', 'class A { @a.#b c() {} static #b }'],
])('%s parses', (_, path, text) => {
  expect(parses(path, text)).toBe(true);
});

describe('code that is not finished, or stands in a frame that is not seen, parses', () => {
  test.each([
    ['return at the top', 'return a;'],
    ['import within a block', 'if (a) { import b from "c"; }'],
    ['export of what is declared nowhere', 'export { a }; await b;'],
    ['super outside of a method', 'function f() { super.a(); }'],
    ['new.target outside of a function', 'a(new.target);'],
  ])('%s', (_, text) => {
    expect(parses('a.js', text)).toBe(true);
  });
});

describe('what a file may be', () => {
  test.each([
    ['await at the top makes it a module', 'await a;', 'module'],
    ['with makes it a script', 'with (a) {}', 'script'],
    ['what may be either is a module', 'a();', 'module'],
  ])('%s', (_, text, sourceType) => {
    expect(parseScript(text, 'a.js').program.sourceType).toBe(sourceType);
  });

  test('where only a script runs, it is none', () => {
    expect(parseScript('a();', 'a.js', ['script']).program.sourceType).toBe('script');
    expect(() => parseScript('await a;', 'a.js', ['script'])).toThrow(ParseError);
  });
});

test('the error is that of the likeliest dialect, and its place is an offset', () => {
  const failing = 'a();\nconst = 1;';
  const caught = catchError(() => parseScript(failing, 'a.js'));
  expect(caught).toMatchObject({ name: 'ParseError', message: 'Unexpected token', offset: 11 });
  const atEleven = `${'\n'.repeat(10)}${' '.repeat(10)}a b`;
  expect(catchError(() => parseScript(atEleven, 'a.ts'))).toMatchObject({
    message: 'Missing semicolon',
    offset: 21,
  });
});

test('a byte order mark before a hashbang moves nothing', () => {
  const text = '\uFEFF#!/usr/bin/env node\na();';
  const { program } = parseScript(text, 'a.js');
  expect(program.body.map(({ start }) => start)).toEqual([text.indexOf('a()')]);
});

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
