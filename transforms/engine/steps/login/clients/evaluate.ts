import type { Node } from '@babel/types';
import type { Binding } from '../../../syntax/bindings';
import type { Program } from '../../../syntax/program';
import type { Value } from './value';

/** What the parts of a script are; the parts ask each other through it. */
export interface Evaluator {
  readonly program: Program;
  /** What an expression, function or class evaluates to. */
  value(node: Node): Value;
  /** What a value of the type is. */
  type(node: Node): Value;
  binding(binding: Binding): Value;
  /** What a name no scope declares is. */
  global(name: string): Value;
  /** All that importing a module gives: an object of its exports. */
  module(specifier: string): Value;
  /** What `require` gives of a module. */
  required(specifier: string): Value;
  /** The evaluator of another module. */
  of(program: Program): Evaluator;
}
