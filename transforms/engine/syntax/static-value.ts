import type { Expression } from '@babel/types';
import type { Program } from './program';
import { evaluatorOf } from './static-value/evaluator';
import type { TextValue } from './static-value/text';

export { evaluatorOf } from './static-value/evaluator';
export {
  alternatives,
  holeMark,
  knownText,
  literalAt,
  seenFrom,
  sliceText,
  textOf,
  type Carrier,
  type LiteralPart,
  type TextPart,
  type TextValue,
  type Use,
} from './static-value/text';

/**
 * What is known of the string an expression evaluates to: literals with the places that spell them, holes for the
 * rest, through names, concatenation, calls of local functions and what else leads to a text. Each expression of a
 * program is evaluated once.
 */
export function evaluateText(program: Program, expression: Expression): TextValue {
  return evaluatorOf(program).evaluate(expression);
}
