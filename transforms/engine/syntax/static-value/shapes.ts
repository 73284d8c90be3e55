import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import { childrenOf } from '../children';

export type FunctionNode = Extract<Node, t.Function>;
export type ClassNode = t.ClassDeclaration | t.ClassExpression;
export type MemberNode = t.MemberExpression | t.OptionalMemberExpression;
export type CallNode = t.CallExpression | t.OptionalCallExpression;

/** The expression inside casts, `!` and `Object.freeze(…)`: what it is at run time. */
export function unwrap(node: Node): Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TypeCastExpression':
    case 'ParenthesizedExpression':
    case 'TSInstantiationExpression':
      return unwrap(node.expression);
    case 'CallExpression': {
      const frozen = node.arguments[0];
      return isMember(node.callee) && isNamed(node.callee, 'Object', 'freeze') && frozen
        ? unwrap(frozen)
        : node;
    }
    default:
      return node;
  }
}

/** Whether a parent only wraps the node, so that both have one value. */
export function isWrapper(parent: Node): boolean {
  return unwrap(parent) !== parent;
}

export function isMember(node: Node): node is MemberNode {
  return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
}

export function isCall(node: Node): node is CallNode {
  return node.type === 'CallExpression' || node.type === 'OptionalCallExpression';
}

export function isClass(node: Node): node is ClassNode {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression' ||
    node.type === 'ObjectMethod' ||
    node.type === 'ClassMethod' ||
    node.type === 'ClassPrivateMethod'
  );
}

/** `object.property` of two plain names. */
export function isNamed(member: MemberNode, object: string, property: string): boolean {
  return (
    member.object.type === 'Identifier' && member.object.name === object && propertyName(member) === property
  );
}

/** The name a member expression reads, when the code spells it; a private name keeps its `#`. */
export function propertyName(member: MemberNode): string | undefined {
  return nameOf(member.property, member.computed);
}

/** The key of a property, class member, enum member or pattern property, when the code spells it. */
export function keyName(property: Node): string | undefined {
  if (property.type === 'TSEnumMember') return nameOf(property.id, false);
  if (
    property.type === 'ObjectProperty' ||
    property.type === 'ObjectMethod' ||
    property.type === 'ClassProperty' ||
    property.type === 'ClassMethod' ||
    property.type === 'ClassPrivateProperty' ||
    property.type === 'ClassPrivateMethod' ||
    property.type === 'ClassAccessorProperty' ||
    property.type === 'TSPropertySignature' ||
    property.type === 'TSMethodSignature'
  ) {
    return nameOf(property.key, 'computed' in property && Boolean(property.computed));
  }
  return undefined;
}

function nameOf(node: Node, computed: boolean): string | undefined {
  if (node.type === 'StringLiteral' || node.type === 'NumericLiteral') return String(node.value);
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  if (node.type === 'PrivateName') return `#${node.id.name}`;
  if (node.type === 'Identifier' && !computed) return node.name;
  return undefined;
}

/** `enum Kind { User = 'users', Default = User }` */
export function readsOwnMembers({ members }: t.TSEnumDeclaration): boolean {
  const names = new Set(members.map(keyName));
  const isRead = (node: Node): boolean =>
    node.type === 'Identifier' ? names.has(node.name) : childrenOf(node).some(isRead);
  return members.some(({ initializer }) => initializer && isRead(initializer));
}
