import type { Function as FunctionNode, Node } from '@babel/types';
import type { Program } from '../../../syntax/program';
import { isFunction } from '../../../syntax/static-value/shapes';
import type { Evaluator } from './evaluate';
import { functionOf, nothing, oneOf, promiseOf, settledOf, unknown, type Value } from './value';

/** A function as a value: what a call of it gives, by its declared type or else by what it returns. */
export function functionLiteral(evaluator: Evaluator, node: FunctionNode): Value {
  return functionOf(() => {
    const declared = node.returnType ? evaluator.type(node.returnType) : unknown;
    if (declared.kind !== 'unknown') return declared;
    if (node.generator) return unknown;
    const returned = oneOf(
      returnedExpressions(evaluator.program, node).map((at) => (at ? evaluator.value(at) : nothing)),
    );
    return node.async ? promiseOf(() => settledOf(returned)) : returned;
  });
}

/** The expressions a function may return; `undefined` for a bare `return`. */
function returnedExpressions(program: Program, node: FunctionNode): readonly (Node | undefined)[] {
  if (node.body.type !== 'BlockStatement') return [node.body];
  return program.once(returnsByFunction).get(node) ?? [];
}

function returnsByFunction(program: Program): Map<Node, (Node | undefined)[]> {
  const returns = new Map<Node, (Node | undefined)[]>();
  for (const statement of program.find('ReturnStatement')) {
    const owner = enclosingFunction(program, statement);
    if (!owner) continue;
    const known = returns.get(owner) ?? [];
    known.push(statement.argument ?? undefined);
    returns.set(owner, known);
  }
  return returns;
}

export function enclosingFunction(program: Program, node: Node): FunctionNode | undefined {
  return program.closest(node, isFunction);
}
