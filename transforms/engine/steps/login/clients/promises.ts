import type { CallExpression, NewExpression, Node, OptionalCallExpression } from '@babel/types';
import type { Evaluator } from './evaluate';
import { isFunction, propertyName } from '../../../syntax/static-value/shapes';
import {
  memberOf,
  nothing,
  object,
  oneOf,
  promiseOf,
  resultOf,
  settledOf,
  unknown,
  type Value,
} from './value';

/** What a method of a promise, or of `Promise`, gives; `undefined` when the call is none. */
export function promiseMethod(
  evaluator: Evaluator,
  { callee, arguments: [first] }: CallExpression | OptionalCallExpression,
): Value | undefined {
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') return undefined;
  const name = propertyName(callee);
  if (isGlobalPromise(evaluator, callee.object)) {
    if (!first) return undefined;
    if (name === 'resolve') return promiseOf(() => evaluator.value(first));
    // `const [{ default: createXkit }, token] = await Promise.all([import('@xkit-co/xkit.js'), getToken()])`
    return name === 'all'
      ? promiseOf(() => object((index) => settledOf(memberOf(evaluator.value(first), index))))
      : undefined;
  }
  const promise = evaluator.value(callee.object);
  if (promise.kind !== 'promise') return undefined;
  if (name === 'then' && first) return promiseOf(() => settledOf(resultOf(evaluator.value(first))));
  return name === 'catch' || name === 'finally' ? promise : undefined;
}

/** `new Promise((resolve) => { script.onload = () => resolve(window.xkit) })`; `undefined` for any other class. */
export function constructedPromise(
  evaluator: Evaluator,
  { callee, arguments: [executor] }: NewExpression,
): Value | undefined {
  if (!isGlobalPromise(evaluator, callee) || !executor || !isFunction(executor)) return undefined;
  const [resolve] = executor.params;
  if (resolve?.type !== 'Identifier') return undefined;
  const binding = evaluator.program.binding(resolve);
  if (!binding || binding.writes.length > 0) return undefined;
  return promiseOf(() =>
    oneOf(
      binding.references.map((reference) => {
        const call = evaluator.program.parent(reference);
        if (call?.type !== 'CallExpression' || call.callee !== reference) return unknown;
        return call.arguments[0] ? evaluator.value(call.arguments[0]) : nothing;
      }),
    ),
  );
}

function isGlobalPromise({ program }: Evaluator, node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'Promise' && !program.binding(node);
}
