import type { Node } from '@babel/types';
import type { RuleName } from '../../findings';
import type { Edit, Span } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import { isCall } from '../../syntax/shapes';

/** What becomes of one login: the rules it falls under, and the edits that migrate it. */
export interface Outcome {
  readonly rules: readonly RuleName[];
  readonly edits: readonly Edit[];
  readonly details?: Readonly<Record<string, string>>;
}

/** A login that is left to a person. */
export function leave(rule: RuleName, details?: Readonly<Record<string, string>>): Outcome {
  return { rules: [rule], edits: [], ...(details && { details }) };
}

/** The rules of a fetch that moved into its callback: safe when there is nothing to look at. */
export function rulesOf(consequence: string | undefined, warnings: readonly RuleName[]): RuleName[] {
  const rules: RuleName[] = consequence ? ['first-failure', ...warnings] : [...warnings];
  return rules.length > 0 ? rules : ['fetched-token'];
}

/** Where an argument stands, the parentheses around it included. */
export function argumentSpan(program: Program, argument: Node): Span {
  const span = spanOf(argument);
  const call = program.parent(argument);
  if (!argument.extra?.parenthesized || !isCall(call)) return span;
  const { text } = program;
  const before = text.slice(spanOf(call.callee).end, span.start);
  let open = before.split('(').length - 2;
  let end = span.end;
  while (open > 0 && end < spanOf(call).end) {
    if (text[end] === ')') open -= 1;
    end += 1;
  }
  return { start: span.start - (before.length - before.indexOf('(') - 1), end };
}

/** Adds a second argument behind the first. */
export function appendArgument(program: Program, argument: Node, pieces: readonly (string | Span)[]): Edit {
  const { end } = argumentSpan(program, argument);
  return { start: end, end, text: [', ', ...pieces] };
}
