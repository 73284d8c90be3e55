import type { Node } from '@babel/types';
import type { Binding } from '../../../syntax/bindings';
import type { Program } from '../../../syntax/program';
import { valueOfBinding } from './bindings';
import type { Evaluator } from './evaluate';
import { valueOfExpression } from './expressions';
import { valueOfGlobal } from './globals';
import { valueOfModule, valueOfRequired } from './modules';
import { valueOfType } from './types';
import { nothing, type Value } from './value';

/** The evaluator of a script, and through it of the modules it leads to: each node once. */
export function evaluatorFor(program: Program): Evaluator {
  return program.once(evaluatorOf);
}

function evaluatorOf(program: Program): Evaluator {
  const once = memory();
  const evaluator: Evaluator = {
    program,
    value: (node) => once(node, () => valueOfExpression(evaluator, node)),
    type: (node) => once(node, () => valueOfType(evaluator, node)),
    global: (name) => once(name, () => valueOfGlobal(evaluator, name)),
    binding: (binding) => once(binding, () => valueOfBinding(evaluator, binding)),
    module: (specifier) => valueOfModule(evaluator, specifier),
    required: (specifier) => valueOfRequired(evaluator, specifier),
    of: evaluatorFor,
  };
  return evaluator;
}

type Key = Node | Binding | string;

/**
 * Evaluates each key once. What refers to itself (`client = client ?? createXkit(domain)`) adds nothing on the way
 * round; what was found on such a way holds for that way alone, so it is not kept.
 */
function memory(): (key: Key, evaluate: () => Value) => Value {
  const values = new Map<Key, Value>();
  const active = new Map<Key, number>();
  /** How far out the outermost key lies that the current evaluation came back to. */
  let cameBackTo = Infinity;
  return (key, evaluate) => {
    const known = values.get(key);
    if (known) return known;
    const depth = active.get(key);
    if (depth !== undefined) {
      cameBackTo = Math.min(cameBackTo, depth);
      return nothing;
    }
    const here = active.size;
    active.set(key, here);
    const value = evaluate();
    active.delete(key);
    if (cameBackTo >= here) {
      cameBackTo = Infinity;
      values.set(key, value);
    }
    return value;
  };
}
