import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import { lastName } from '../../../syntax/shapes';
import { unwrap } from '../../../syntax/static-value/shapes';
import type { Evaluator } from './evaluate';
import { valueOfFrameworkCall } from './frameworks';
import { promiseMethod } from './promises';
import { promiseOf, resultOf, unknown, type Value } from './value';

/** What a call gives: a module, what a framework or a promise hands on, or what the function returns. */
export function valueOfCall(evaluator: Evaluator, call: CallExpression | OptionalCallExpression): Value {
  // `Object.freeze(client)`
  const frozen = unwrap(call);
  if (frozen !== call) return evaluator.value(frozen);
  const { callee } = call;
  const [first] = call.arguments;
  if (callee.type === 'Import') return importedLater(evaluator, first);
  if (callee.type === 'Identifier' && callee.name === 'require' && !evaluator.program.binding(callee)) {
    return first?.type === 'StringLiteral' ? evaluator.required(first.value) : unknown;
  }
  // What compilers put around a module that was written for `import`.
  if (first && interop.test(lastName(callee) ?? '')) return evaluator.value(first);
  return (
    valueOfFrameworkCall(evaluator, call) ??
    promiseMethod(evaluator, call) ??
    madeBy(evaluator, call, resultOf(evaluator.value(callee)))
  );
}

const interop = /^_*(interopRequire(Default|Wildcard)|import(Default|Star))$/;

/** A client is known by the call that makes it, whichever module looks at it. */
function madeBy({ program }: Evaluator, call: Node, value: Value): Value {
  if (value.kind !== 'client' || value.origin !== 'package' || value.instance !== undefined) return value;
  return { ...value, instance: `${program.path}:${call.start}` };
}

/** `import('…')` */
export function importedLater(evaluator: Evaluator, source: Node | undefined): Value {
  if (source?.type !== 'StringLiteral') return unknown;
  const module = evaluator.module(source.value);
  return promiseOf(() => module);
}
