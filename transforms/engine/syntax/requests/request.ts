import type { Node, ObjectExpression } from '@babel/types';
import type { Method } from '../http-clients';
import type { Environment } from '../static-value/environment';
import type { CallNode } from '../static-value/shapes';
import type { TextValue } from '../static-value/text';

/** One HTTP call, or the mock of one, as a value. */
export interface HttpRequest {
  /** The row of the client table that recognised it: `axios`, `fetch`, `got`, `nock`, …; `unknown` for none. */
  readonly client: string;
  readonly kind: 'call' | 'mock';
  /** The call itself, innermost: `axios.post(…)`, `fetch(…)`, `expect(axios.post).toHaveBeenCalledWith(…)`. */
  readonly node: Node;
  /** When the call stands in a local function: the call of that function whose arguments this request is made of. */
  readonly caller: CallNode | undefined;
  /** Whether a function of another module makes the request, and decides what comes back; `node` is a call of it. */
  readonly isBehind?: boolean;
  /** What the parameters around the call stand for then. */
  readonly environment: Environment | undefined;
  /** `undefined` when the code does not show it. */
  readonly method: Method | undefined;
  /** Every method the code shows it may have. */
  readonly methods: readonly Method[];
  /** The whole address, an instance's base included, as far as it is known. */
  readonly url: TextValue;
  /** The expressions the address is written in: base, then path. */
  readonly urlNodes: readonly Node[];
  /** What is sent, as it is written: `JSON.stringify(x)`, `x`, an object. */
  readonly body: Node | undefined;
  /** The options object, where it is a literal in sight. */
  readonly options: ObjectExpression | undefined;
  /** A base given by an option the client ignores (`baseUrl` for axios); the base counts all the same. */
  readonly misspelledBase: Node | undefined;
}
