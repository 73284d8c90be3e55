import type { Node } from '@babel/types';
import { globSync } from 'glob';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';
import { evaluatorOf, holeMark, textOf } from '../transforms/engine/syntax/static-value';

const root = join(__dirname, '..');

/** Every regular expression a run can meet, as it stands in the sources. */
const patterns = globSync('{transforms,cli}/**/*.ts', { cwd: root, posix: true }).flatMap((file) => {
  const program = Program.parse(readFileSync(join(root, file), 'utf8'), file);
  const literals = program.find('RegExpLiteral').map(({ pattern, flags, loc }) => ({
    place: `${file}:${loc?.start.line}`,
    pattern,
    flags,
  }));
  return literals.concat(builtIn(program, file));
});

/** `new RegExp(`…${name}…`, 'g')`, with a word for what is put in. */
function builtIn(program: Program, file: string) {
  const calls = [...program.find('NewExpression'), ...program.find('CallExpression')];
  return calls.flatMap(({ callee, arguments: [source, flags], loc }) => {
    if (callee.type !== 'Identifier' || callee.name !== 'RegExp' || !source) return [];
    const pattern = patternOf(program, source);
    return {
      place: `${file}:${loc?.start.line}`,
      pattern,
      flags: flags?.type === 'StringLiteral' ? flags.value : '',
    };
  });
}

function patternOf(program: Program, source: Node): string {
  if (source.type === 'TaggedTemplateExpression') {
    return source.quasi.quasis.map(({ value }) => value.raw).join('word');
  }
  return textOf(evaluatorOf(program).evaluate(source)).replaceAll(holeMark, 'word');
}

test('the scan sees them, those that are built as well', () => {
  expect(patterns.length).toBeGreaterThan(60);
  expect(patterns.filter(({ pattern }) => pattern.includes('word')).length).toBeGreaterThanOrEqual(2);
  expect(patterns.map(({ pattern }) => pattern)).not.toContain('word');
});

test.each(patterns)('/$pattern/$flags at $place takes linear time', ({ pattern, flags }) => {
  expect(checkSync(pattern, flags, { timeout: 20_000 }).status).toBe('safe');
});
