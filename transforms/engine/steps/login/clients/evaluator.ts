import type { Node } from '@babel/types';
import type { Binding } from '../../../syntax/bindings';
import type { Program } from '../../../syntax/program';
import { valueOfBinding } from './bindings';
import { valueOfExpression } from './expressions';
import { valueOfGlobal } from './globals';
import { unknown, type Value } from './value';
import { valueOfType } from './types';
import type { Evaluator } from './evaluate';

/** Evaluates one script, each node once; what refers to itself is unknown. */
export function evaluatorOf(program: Program, module: Evaluator['module']): Evaluator {
  const values = new Map<Node | Binding | string, Value>();
  const evaluator: Evaluator = {
    program,
    module,
    value: (node) => once(node, () => valueOfExpression(evaluator, node)),
    type: (node) => once(node, () => valueOfType(evaluator, node)),
    global: (name) => once(name, () => valueOfGlobal(evaluator, name)),
    binding: (binding) => once(binding, () => valueOfBinding(evaluator, binding)),
  };
  return evaluator;

  function once(key: Node | Binding | string, evaluate: () => Value): Value {
    const known = values.get(key);
    if (known) return known;
    values.set(key, unknown);
    const value = evaluate();
    values.set(key, value);
    return value;
  }
}
