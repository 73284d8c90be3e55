import { expect, test } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';
import { evaluateText, textOf } from '../transforms/engine/syntax/static-value';
import { show } from './evaluated';

/** A sum of that many letters: each is an expression, and so is each sum but the last letter. */
const sum = (letters: number): string => Array.from({ length: letters }, () => `'a'`).join('+');
const known = (letters: number): string => 'a'.repeat(letters);

test('a text is known when it is made of 200 expressions, and not of more', () => {
  expect(show(`show(${sum(100)})`)).toBe(known(100));
  expect(show(`show((${sum(100)}) as string)`)).toBe(known(100));
  expect(show(`show(${sum(101)})`)).toBe(`${known(100)}{'a'}`);
});

test('each text is measured by itself', () => {
  const program = Program.parse(`show(${sum(100)}); show(${sum(99)})`, 'a.ts');
  const texts = program
    .find('BinaryExpression')
    .filter((node) => program.parent(node)?.type === 'CallExpression');
  expect(texts.map((text) => textOf(evaluateText(program, text)))).toEqual([known(100), known(99)]);
});

test('what is too long within another text is known by itself', () => {
  const program = Program.parse(`const part = ${sum(80)}; show(${sum(60)} + part); show(part)`, 'a.ts');
  const [whole, part] = program.find('CallExpression').map((call) => call.arguments[0]);
  if (whole?.type !== 'BinaryExpression' || part?.type !== 'Identifier') throw new Error('no texts');
  expect(textOf(evaluateText(program, whole))).toContain('\0');
  expect(textOf(evaluateText(program, part))).toBe(known(80));
});

test('a text of more than a thousand parts is one unknown', () => {
  const doubled = Array.from({ length: 9 }, (_, index) => `const t${index + 1} = t${index} + t${index};`);
  const code = `const t0 = c ? 'x' : 'y'; ${doubled.join(' ')}`;
  expect(show(`${code} show(t1)`)).toBe('(x|y)(x|y)');
  expect(show(`${code} show(t9 + '/z')`)).toMatch(/\/z$/);
  expect(show(`${code} show(t9 + '/z')`)).toContain('{t');
});
