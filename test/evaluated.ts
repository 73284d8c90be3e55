import type { Expression } from '@babel/types';
import { expect } from 'vitest';
import { Program } from '../transforms/engine/syntax/program';
import { evaluateText, type TextValue, type Use } from '../transforms/engine/syntax/static-value';

/**
 * The argument of the last `show(…)`, evaluated: literals as they are spelled, and every span must spell its text;
 * `<a>`: known, but not where it is spelled; `{a}`: not known; `(a|b)`: one of both.
 */
export function show(code: string): string {
  const { program, value } = evaluated(code);
  return render(program, value);
}

/**
 * The literals of the argument of the last `show(…)`, each with the names it was read through and what reads these:
 * `a < B [B, B] < f [?]`, where `?` stands for readers out of sight.
 */
export function showUses(code: string): string[] {
  const { program, value } = evaluated(code);
  const ofUse = ({ node, carrier }: Use): string => {
    const readers = carrier.uses()?.map((reader) => program.slice(reader)) ?? ['?'];
    return `${program.slice(node)} [${readers.join(', ')}]`;
  };
  return literalsOf(value).map(({ text, via }) => [text, ...via.map(ofUse)].join(' < '));
}

function evaluated(code: string) {
  const program = Program.parse(code, 'a.ts');
  const calls = program.find('CallExpression').filter((call) => program.slice(call.callee) === 'show');
  const argument = calls.at(-1)?.arguments[0];
  if (!argument || argument.type === 'SpreadElement') throw new Error('no show(…)');
  return { program, value: evaluateText(program, argument as Expression) };
}

function render(program: Program, value: TextValue): string {
  return value
    .map((part) => {
      if (part.kind === 'hole') return `{${program.slice(part.node)}}`;
      if (part.kind === 'choice')
        return `(${part.options.map((option) => render(program, option)).join('|')})`;
      if (part.span) expect(program.slice(part.span)).toBe(part.text);
      return part.span ? part.text : `<${part.text}>`;
    })
    .join('');
}

function literalsOf(value: TextValue): { text: string; via: readonly Use[] }[] {
  return value.flatMap((part) => {
    if (part.kind === 'choice') return part.options.flatMap(literalsOf);
    return part.kind === 'literal' ? [part] : [];
  });
}
