import type { Node } from '@babel/types';
import type { Binding } from '../../../syntax/bindings';
import type { Program } from '../../../syntax/program';
import { valueOfBinding } from './bindings';
import type { Evaluator } from './evaluate';
import { valueOfExpression } from './expressions';
import { valueOfGlobal } from './globals';
import { valueOfModule, valueOfRequired } from './modules';
import { valueOfType } from './types';
import { nothing, unknown, type Value } from './value';

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

/** How many keys one question may lead to: in a bundle whose functions all call each other there is no end of them. */
const maxSteps = 1_000;

/**
 * Evaluates each key once. What refers to itself (`client = client ?? createXkit(domain)`) adds nothing on the way
 * round; what was found on such a way holds for that way alone, so it is not kept. Nor is what took too long.
 */
function memory(): (key: Key, evaluate: () => Value) => Value {
  const values = new Map<Key, Value>();
  const active = new Map<Key, number>();
  /** How far out the outermost key lies that the current evaluation came back to. */
  let cameBackTo = Infinity;
  let steps = 0;
  return (key, evaluate) => {
    const known = values.get(key);
    if (known) return known;
    const here = active.size;
    steps = here === 0 ? 1 : steps + 1;
    const depth = steps > maxSteps ? 0 : active.get(key);
    if (depth !== undefined) {
      cameBackTo = Math.min(cameBackTo, depth);
      return steps > maxSteps ? unknown : nothing;
    }
    const before = cameBackTo;
    cameBackTo = Infinity;
    active.set(key, here);
    const value = evaluate();
    active.delete(key);
    if (cameBackTo >= here) {
      values.set(key, value);
      cameBackTo = before;
    } else {
      cameBackTo = Math.min(cameBackTo, before);
    }
    return value;
  };
}
