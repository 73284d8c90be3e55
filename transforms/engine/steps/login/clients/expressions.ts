import type { Node } from '@babel/types';
import { importedLater, valueOfCall } from './calls';
import { valueOfClass, valueOfThis } from './classes';
import type { Evaluator } from './evaluate';
import { functionLiteral } from './functions';
import { valueOfArrayLiteral, valueOfMember, valueOfObjectLiteral } from './objects';
import { constructedPromise } from './promises';
import { memberOf, nothing, oneOf, settledOf, unknown, type Value } from './value';

/** What an expression evaluates to. */
export function valueOfExpression(evaluator: Evaluator, node: Node): Value {
  switch (node.type) {
    case 'Identifier':
      return valueOfName(evaluator, node);
    case 'NullLiteral':
      return nothing;
    case 'ThisExpression':
      return valueOfThis(evaluator, node);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return valueOfMember(evaluator, node);
    case 'CallExpression':
    case 'OptionalCallExpression':
      return valueOfCall(evaluator, node);
    case 'ImportExpression':
      return importedLater(evaluator, node.source);
    case 'NewExpression':
      return constructedPromise(evaluator, node) ?? memberOf(evaluator.value(node.callee), 'prototype');
    case 'AwaitExpression':
      return settledOf(evaluator.value(node.argument));
    case 'ConditionalExpression':
      return oneOf([evaluator.value(node.consequent), evaluator.value(node.alternate)]);
    case 'LogicalExpression':
      // `condition && client`: what is on the left is nothing of interest when it is the result.
      if (node.operator === '&&') return evaluator.value(node.right);
      // `window.xkit || {}`
      if (node.right.type === 'ObjectExpression' && node.right.properties.length === 0)
        return evaluator.value(node.left);
      return oneOf([evaluator.value(node.left), evaluator.value(node.right)]);
    case 'AssignmentExpression':
      return node.operator === '=' ? evaluator.value(node.right) : evaluator.value(node.left);
    case 'SequenceExpression':
      return evaluator.value(node.expressions.at(-1)!);
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      return evaluator.value(node.expression);
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TypeCastExpression': {
      const declared = evaluator.type(node.typeAnnotation);
      return declared.kind === 'unknown' ? evaluator.value(node.expression) : declared;
    }
    case 'ObjectExpression':
      return valueOfObjectLiteral(evaluator, node);
    case 'ArrayExpression':
      return valueOfArrayLiteral(evaluator, node);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassPrivateMethod':
      return functionLiteral(evaluator, node);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return valueOfClass(evaluator, node);
    default:
      return unknown;
  }
}

function valueOfName(evaluator: Evaluator, node: Extract<Node, { type: 'Identifier' }>): Value {
  const binding = evaluator.program.binding(node);
  if (binding) return evaluator.binding(binding);
  if (node.name === 'undefined') return nothing;
  return evaluator.global(node.name);
}
