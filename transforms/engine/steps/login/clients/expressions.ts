import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import { valueOfClass, valueOfThis } from './classes';
import type { Evaluator } from './evaluate';
import { valueOfFrameworkCall } from './frameworks';
import { functionLiteral, returnedValue } from './functions';
import { propertyName } from './names';
import { valueOfMember, valueOfObjectLiteral } from './objects';
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
      return memberOf(evaluator.value(node.callee), 'prototype');
    case 'AwaitExpression':
      return settledOf(evaluator.value(node.argument));
    case 'ConditionalExpression':
      return oneOf([evaluator.value(node.consequent), evaluator.value(node.alternate)]);
    case 'LogicalExpression':
      // `condition && client`: what is on the left is nothing of interest when it is the result.
      if (node.operator === '&&') return evaluator.value(node.right);
      return oneOf([evaluator.value(node.left), evaluator.value(node.right)]);
    case 'AssignmentExpression':
      return node.operator === '=' ? evaluator.value(node.right) : evaluator.value(node.left);
    case 'SequenceExpression':
      return evaluator.value(node.expressions.at(-1)!);
    case 'ParenthesizedExpression':
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
      return object((name) => {
        const element = node.elements[Number(name)];
        return element && element.type !== 'SpreadElement' ? evaluator.value(element) : unknown;
      });
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

function valueOfCall(evaluator: Evaluator, call: CallExpression | OptionalCallExpression): Value {
  const { callee } = call;
  const [first] = call.arguments;
  if (callee.type === 'Import') return importedLater(evaluator, first);
  if (callee.type === 'Identifier' && callee.name === 'require' && !evaluator.program.binding(callee)) {
    return first?.type === 'StringLiteral' ? evaluator.module(first.value) : unknown;
  }
  const framework = valueOfFrameworkCall(evaluator, call);
  if (framework) return framework;
  if (callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') {
    const target = evaluator.value(callee.object);
    const name = propertyName(callee);
    if (target.kind === 'promise' && name === 'then' && first) {
      return promiseOf(() => settledOf(returnedValue(evaluator, first)));
    }
    if (target.kind === 'promise' && (name === 'catch' || name === 'finally')) return target;
  }
  return resultOf(evaluator.value(callee));
}

function importedLater(evaluator: Evaluator, source: Node | undefined): Value {
  if (source?.type !== 'StringLiteral') return unknown;
  const module = evaluator.module(source.value);
  return promiseOf(() => module);
}
