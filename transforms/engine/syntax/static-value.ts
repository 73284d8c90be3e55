import type { Expression } from '@babel/types';
import type { Span } from './edits';
import type { Program } from './program';

/** What is known of a string: its parts in order. */
export type TextValue = readonly TextPart[];

export type TextPart =
  /** Literal text; `span` is where it is spelled, character for character, when an edit there would be exact. */
  | { readonly kind: 'literal'; readonly text: string; readonly span: Span | undefined }
  /** One of several known texts: a ternary, a parameter whose every caller passes a literal. */
  | { readonly kind: 'choice'; readonly options: readonly TextValue[]; readonly node: Expression }
  /** Anything else. */
  | { readonly kind: 'hole'; readonly node: Expression };

/** What is known of the string an expression evaluates to. */
export function evaluateText(_program: Program, expression: Expression): TextValue {
  return [{ kind: 'hole', node: expression }];
}
