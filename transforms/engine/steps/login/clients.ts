import type { CallExpression, OptionalCallExpression } from '@babel/types';
import type { StepInput } from '../step';

/** A call of Xkit's `login`, known by its binding. */
export interface LoginCall {
  readonly call: CallExpression | OptionalCallExpression;
  /** Why it is Xkit's: how the client came to be. */
  readonly client: 'package' | 'global' | 'typed' | 'derived';
}

/** Every call of `login` on an Xkit client, in the order of the text. */
export function findLoginCalls(_input: StepInput): LoginCall[] {
  return [];
}
