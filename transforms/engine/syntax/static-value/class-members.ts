import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import { keyName, type ClassNode } from './shapes';

/** The name of a parameter, or its pattern, without its default and its modifiers. */
export function parameterName(param: Node): Node {
  if (param.type === 'TSParameterProperty') return parameterName(param.parameter);
  return param.type === 'AssignmentPattern' ? param.left : param;
}

/** What a class body gives a field or static: initial values, methods, parameter properties. */
export function declaredInClass(node: ClassNode, isStatic: boolean, name: string): readonly Node[] {
  const values: Node[] = [];
  for (const member of node.body.body) {
    if (member.type === 'ClassMethod' && member.kind === 'constructor' && !isStatic) {
      values.push(...member.params.filter((param) => isFieldNamed(param, name)).map(parameterName));
      continue;
    }
    if (keyName(member) !== name || !('static' in member) || Boolean(member.static) !== isStatic) continue;
    const value = 'value' in member ? member.value : member;
    if (value) values.push(value);
  }
  return values;
}

function isFieldNamed(param: Node, name: string): boolean {
  const identifier = param.type === 'TSParameterProperty' ? parameterName(param) : undefined;
  return identifier?.type === 'Identifier' && identifier.name === name;
}

/** Whether only the class itself can read the member. */
export function isPrivate(node: ClassNode, name: string): boolean {
  if (name.startsWith('#')) return true;
  return node.body.body.some((member) => {
    if (member.type === 'ClassMethod' && member.kind === 'constructor') {
      return member.params.some(
        (param) =>
          isFieldNamed(param, name) &&
          param.type === 'TSParameterProperty' &&
          param.accessibility === 'private',
      );
    }
    return keyName(member) === name && 'accessibility' in member && member.accessibility === 'private';
  });
}

type ClassMember =
  | t.ClassMethod
  | t.ClassPrivateMethod
  | t.ClassProperty
  | t.ClassPrivateProperty
  | t.ClassAccessorProperty
  | t.StaticBlock;

/** A member of a class that has a `this` of its own. */
export function isClassMember(node: Node): node is ClassMember {
  return (
    node.type === 'ClassMethod' ||
    node.type === 'ClassPrivateMethod' ||
    node.type === 'ClassProperty' ||
    node.type === 'ClassPrivateProperty' ||
    node.type === 'ClassAccessorProperty' ||
    node.type === 'StaticBlock'
  );
}
