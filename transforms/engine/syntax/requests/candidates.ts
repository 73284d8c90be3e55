import type { NewExpression, Node } from '@babel/types';
import { callMatchers, clientRowOf, methodNames, type ClientRow, type Shape } from '../http-clients';
import type { DefinitionIndex } from '../static-value/definitions';
import { originOf } from '../static-value/origins';
import { isCall, isFunction, isMember, propertyName, type CallNode } from '../static-value/shapes';
import type { Instance, InstanceIndex } from './instances';
import { methodsAmong, methodsBehind } from './methods';
import { entryOf } from '../../entries';

/** A call that has the shape of a request: what is left is to read its arguments. */
export interface Candidate {
  readonly node: Node;
  readonly arguments: readonly Node[];
  readonly instance: Instance;
  readonly shape: Shape;
  readonly kind: 'call' | 'mock';
}

const unknownRow: ClientRow = {
  client: 'unknown',
  kind: 'call',
  from: [],
  options: { url: ['url', 'uri'], method: ['method', 'type', 'verb'], body: ['body', 'data', 'json'] },
};
const unknownInstance: Instance = { row: unknownRow, bases: [], misspelledBase: undefined };

/** Recognises calls by the client table. */
export class CandidateIndex {
  constructor(
    readonly definitions: DefinitionIndex,
    readonly instances: InstanceIndex,
  ) {}

  /** The request a call may be; a call of nothing known is one too, with what its form suggests. */
  at(call: CallNode | NewExpression): Candidate | undefined {
    return (
      this.#asMatcher(call) ?? this.#recognise(call.callee, call.arguments, call) ?? this.#asUnknown(call)
    );
  }

  #recognise(callee: Node, given: readonly Node[], node: Node): Candidate | undefined {
    const itself = this.instances.of(callee);
    const calledItself = itself?.row.call?.find(({ atLeast = 0 }) => given.length >= atLeast);
    if (itself && calledItself) return candidate(itself, calledItself);
    if (isMember(callee)) {
      const instance = this.instances.of(callee.object);
      const name = propertyName(callee) ?? '';
      const shape = instance?.row.methods && entryOf(instance.row.methods, name);
      if (instance && shape) return candidate(instance, shape);
    }
    const origin = originOf(this.definitions, callee);
    const row = origin && clientRowOf(origin.module, origin.path.slice(0, -1));
    const shape = row?.methods && entryOf(row.methods, origin?.path.at(-1) ?? '');
    return row && shape ? candidate({ row, bases: [], misspelledBase: undefined }, shape) : undefined;

    function candidate(instance: Instance, found: Shape): Candidate {
      return { node, arguments: given, instance, shape: found, kind: instance.row.kind };
    }
  }

  /** `expect(axios.get).toHaveBeenCalledWith(url)` states a call of `axios.get`. */
  #asMatcher(call: Node): Candidate | undefined {
    if (!isCall(call) || !isMember(call.callee)) return undefined;
    const before = entryOf(callMatchers, propertyName(call.callee) ?? '');
    if (before === undefined) return undefined;
    let subject: Node = call.callee.object;
    while (isMember(subject)) subject = subject.object;
    const callee = isCall(subject) ? subject.arguments[0] : undefined;
    if (!callee) return undefined;
    const stated = this.#recognise(callee, call.arguments.slice(before), call);
    return stated && { ...stated, kind: 'mock' };
  }

  /** A call of something out of sight, by the method it names: `this.http.delete(url)`, `destroy(url)`, `send('PUT', url)`. */
  #asUnknown(call: Node): Candidate | undefined {
    if (!isCall(call) || this.instances.of(call) || isFunction(this.definitions.resolve(call.callee))) {
      return undefined;
    }
    const methodAt = call.arguments.findIndex((argument) => methodsAmong([argument]).length > 0);
    if (call.arguments[methodAt]?.type === 'StringLiteral') {
      const shape = methodAt === 0 ? { methodAt, url: 1, body: 2 } : { methodAt, url: 0 };
      return { node: call, arguments: call.arguments, instance: unknownInstance, shape, kind: 'call' };
    }
    const name = this.#nameOfCallee(call.callee);
    const named = name === undefined ? undefined : entryOf(methodNames, name);
    const shown = [...methodsAmong(call.arguments), ...methodsBehind(this.definitions.program, call)];
    const [method = named] = shown;
    const hasBody = named === 'POST' || named === 'PUT' || named === 'PATCH';
    const shape: Shape = hasBody
      ? { url: 0, body: 1, options: 2, method }
      : { url: 0, options: 1, ...(method && { method }) };
    return { node: call, arguments: call.arguments, instance: unknownInstance, shape, kind: 'call' };
  }

  /** The name a callee was given where it comes from, whatever it is imported as. */
  #nameOfCallee(callee: Node): string | undefined {
    if (isMember(callee)) return propertyName(callee);
    if (callee.type !== 'Identifier') return undefined;
    return originOf(this.definitions, callee)?.path.at(-1) ?? callee.name;
  }
}
