import type { CallExpression, Function as FunctionNode, Node } from '@babel/types';
import type { Evaluator } from './evaluate';
import { propertyName } from '../../../syntax/static-value/shapes';
import { nothing, oneOf, settledOf, unknown, type Value } from './value';

/** What a parameter without a type is given: by the promise its callback waits for, or by every call in sight. */
export function valueOfParameter(evaluator: Evaluator, owner: FunctionNode, parameter: Node): Value {
  const index = (owner.params as readonly Node[]).indexOf(parameter);
  const parent = evaluator.program.parent(owner);
  if (index === 0 && parent?.type === 'CallExpression' && parent.arguments[0] === owner) {
    return settledBefore(evaluator, parent.callee);
  }
  if (index < 0) return unknown;
  // `(function (window) { … })(window)`
  if (parent?.type === 'CallExpression' && parent.callee === owner) {
    return argumentOf(evaluator, parent, index);
  }
  return argumentsOfAllCalls(evaluator, owner, index);
}

/** `import('@xkit-co/xkit.js').then((module) => …)` */
function settledBefore(evaluator: Evaluator, callee: Node): Value {
  if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'then') return unknown;
  const before = evaluator.value(callee.object);
  return before.kind === 'promise' ? settledOf(before) : unknown;
}

/** A function that is only ever called is known by its calls; one that is exported or handed on is not. */
function argumentsOfAllCalls(evaluator: Evaluator, owner: FunctionNode, index: number): Value {
  const { program } = evaluator;
  const declarator = program.parent(owner);
  const name =
    owner.type === 'FunctionDeclaration'
      ? owner.id
      : declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier'
        ? declarator.id
        : undefined;
  const binding = name && program.binding(name);
  if (!binding || binding.writes.length > 0) return unknown;
  return oneOf(
    binding.references.map((reference) => {
      const call = program.parent(reference);
      if (call?.type !== 'CallExpression' || call.callee !== reference) return unknown;
      return argumentOf(evaluator, call, index);
    }),
  );
}

function argumentOf(evaluator: Evaluator, call: CallExpression, index: number): Value {
  if (call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return unknown;
  const argument = call.arguments[index];
  return argument ? evaluator.value(argument) : nothing;
}
