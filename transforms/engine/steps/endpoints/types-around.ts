import type { Node } from '@babel/types';
import { declaredType } from '../../syntax/declared-types';
import type { Program } from '../../syntax/program';
import { functionAround } from '../../syntax/shapes';
import { definitionsOf } from '../../syntax/static-value/definitions';
import { parameterName } from '../../syntax/static-value/class-members';
import { isCall, isClass, isFunction, keyName } from '../../syntax/static-value/shapes';
import { annotation, memberOfType, settledType } from '../../syntax/type-members';

/**
 * The types that a text must fit where it stands: of casts, of what is given it, and of what is given the objects that
 * it is a member of (`const target: Target = { kind: 'users' }`).
 */
export function typesAround(program: Program, text: Node): Node[] {
  const types: Node[] = [];
  /** The members that lead to the text, the innermost first. */
  const way: string[] = [];
  let node = text;
  for (let parent = program.parent(node); parent; parent = program.parent(node)) {
    const asked = typeAsked(program, parent, node, way.length > 0);
    const type = asked && memberAt(program, asked, way.toReversed());
    if (type) types.push(type);
    if (!passesOn.has(parent.type)) break;
    if (parent.type === 'ObjectProperty') {
      const name = keyName(parent);
      if (name === undefined || parent.value !== node) break;
      way.push(name);
    }
    node = parent;
  }
  return types;
}

/** What has the value in it, as itself or as a member. */
const passesOn = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
  'ParenthesizedExpression',
  'ConditionalExpression',
  'LogicalExpression',
  'AssignmentPattern',
  'ObjectProperty',
  'ObjectExpression',
  'ObjectPattern',
]);

/** The type that is written down for a value where its parent holds it. */
function typeAsked(program: Program, parent: Node, value: Node, isObject: boolean): Node | undefined {
  switch (parent.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return parent.typeAnnotation;
    case 'ObjectPattern':
      return annotation(parent.typeAnnotation);
    case 'AssignmentPattern':
      return ofName(parent.left);
    case 'VariableDeclarator':
      return ofName(parent.id);
    case 'ClassProperty':
    case 'ClassPrivateProperty':
      return annotation(parent.typeAnnotation);
    case 'AssignmentExpression':
      return declaredType(program, parent.left)?.type;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression': {
      const returned = annotation(functionAround(program, value)?.returnType);
      return isObject ? settledType(returned) : returned;
    }
    default:
      // Where the text itself is passed, the parameter is among the names that it is read through.
      return isObject && (isCall(parent) || parent.type === 'NewExpression')
        ? ofParameter(program, parent.callee, parent.arguments.indexOf(value as never))
        : undefined;
  }
}

function ofName(name: Node): Node | undefined {
  return 'typeAnnotation' in name ? annotation(name.typeAnnotation as Node) : undefined;
}

function ofParameter(program: Program, callee: Node, index: number): Node | undefined {
  const called = definitionsOf(program).resolve(callee);
  const fn = isClass(called)
    ? called.body.body.find((member) => member.type === 'ClassMethod' && member.kind === 'constructor')
    : called;
  const parameter = fn && isFunction(fn) ? fn.params[index] : undefined;
  return parameter && ofName(parameterName(parameter));
}

/** What a type says of the member that a way leads to. */
function memberAt(program: Program, type: Node, way: readonly string[]): Node | undefined {
  const [name, ...rest] = way;
  if (name === undefined) return type;
  const member = valueOfRecord(type) ?? memberOfType(program, type, name)?.type;
  return member && memberAt(program, member, rest);
}

/** `Kind` of `Record<string, Kind>` */
function valueOfRecord(type: Node): Node | undefined {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  return type.typeName.name === 'Record' ? type.typeParameters?.params[1] : undefined;
}
