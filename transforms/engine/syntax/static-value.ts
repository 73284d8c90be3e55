import type { Expression } from '@babel/types';
import type { Program } from './program';
import { TextEvaluator } from './static-value/evaluator';
import type { TextValue } from './static-value/text';

export {
  alternatives,
  holeMark,
  knownText,
  literalAt,
  textOf,
  type Carrier,
  type LiteralPart,
  type TextPart,
  type TextValue,
  type Use,
} from './static-value/text';

const evaluators = new WeakMap<Program, TextEvaluator>();

/**
 * What is known of the string an expression evaluates to: literals with the places that spell them, holes for the
 * rest, through names, concatenation, calls of local functions and what else leads to a text. Each expression of a
 * program is evaluated once.
 */
export function evaluateText(program: Program, expression: Expression): TextValue {
  return evaluatorOf(program).evaluate(expression);
}

/** The evaluator of a program, for those that evaluate inside a call with its arguments known. */
export function evaluatorOf(program: Program): TextEvaluator {
  const known = evaluators.get(program);
  if (known) return known;
  const evaluator = new TextEvaluator(program);
  evaluators.set(program, evaluator);
  return evaluator;
}
