import type { Identifier, JSXIdentifier, Node } from '@babel/types';

/** A declared name: how it came to be, where it is read, where it is written after its declaration. */
export interface Binding {
  readonly name: string;
  readonly kind: BindingKind;
  /** The declaring identifier. */
  readonly identifier: Identifier;
  /** What declares it: the declarator, import specifier, parameter, function, class or enum. */
  readonly declaration: Node;
  /** Every read, in the order of the text. An export counts: of `export const a` the declaring identifier is one. */
  readonly references: readonly (Identifier | JSXIdentifier)[];
  /** Every assignment, update or re-declaration besides the declaration's own initial value. */
  readonly writes: readonly Node[];
}

export type BindingKind =
  | 'import'
  | 'const'
  | 'let'
  | 'var'
  | 'using'
  | 'param'
  | 'function'
  | 'class'
  | 'enum'
  | 'other';
