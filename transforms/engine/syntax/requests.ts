import type { Expression, Node } from '@babel/types';
import type { Program } from './program';
import type { TextValue } from './static-value';

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

/** One HTTP call, or the mock of one, as a value. */
export interface HttpRequest {
  /** The row of the client table that recognised it: `axios`, `fetch`, `got`, `nock`, … */
  readonly client: string;
  readonly kind: 'call' | 'mock';
  /** The call itself, innermost: `axios.post(…)`, `fetch(…)`. */
  readonly node: Node;
  /** `undefined` when the code does not show it. */
  readonly method: Method | undefined;
  /** The whole address, an instance's base included, as far as it is known. */
  readonly url: TextValue;
  /** What is sent, as it is written: `JSON.stringify(x)`, `x`, an object. */
  readonly body: Expression | undefined;
}

/** Every HTTP request and mock of a script whose shape the client table knows. */
export function findRequests(_program: Program): HttpRequest[] {
  return [];
}
