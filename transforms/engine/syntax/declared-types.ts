import type { ClassBody, Identifier, Node, TSType } from '@babel/types';
import type { Program } from './program';
import { definitionsOf } from './static-value/definitions';
import { isCall, isFunction, isMember, keyName, propertyName, type CallNode } from './static-value/shapes';
import { annotation, elementType, memberOfType, settledType, type Declared } from './type-members';

/** The declared type of what another expression is made of. */
type TypeOf = (expression: Node) => Declared | undefined;

/** How many names and calls lie between an expression and its type at most: some lead back to themselves. */
const maxDepth = 12;

/** The declared type of an expression, as far as annotations in this script, and those it imports from, tell it. */
export function declaredType(program: Program, expression: Node, depth = 0): Declared | undefined {
  if (depth > maxDepth) return undefined;
  const inner = (next: Node) => declaredType(program, next, depth + 1);
  switch (expression.type) {
    case 'Identifier': {
      const binding = program.binding(expression);
      return binding && ofBound(program, binding.identifier, inner);
    }
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return { type: expression.typeAnnotation, optional: false };
    case 'AwaitExpression': {
      const promised = inner(expression.argument);
      return promised && { ...promised, type: settledType(promised.type) };
    }
    case 'CallExpression':
    case 'OptionalCallExpression':
      return ofCall(program, expression, inner);
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const { object, property, computed } = expression;
      if (object.type === 'ThisExpression') {
        const name = propertyName(expression);
        return name === undefined ? undefined : ofField(program, object, name);
      }
      if (computed || property.type !== 'Identifier') return undefined;
      return memberOf(program, inner(withoutNonNull(object))?.type, property.name);
    }
    default:
      return undefined;
  }
}

/** What is taken for granted of an object says nothing of its members. */
function withoutNonNull(object: Node): Node {
  return object.type === 'TSNonNullExpression' ? withoutNonNull(object.expression) : object;
}

/** Methods of arrays that hand each element to a function, and those that give an array of the same elements. */
const walking: ReadonlySet<string | undefined> = new Set([
  'every',
  'filter',
  'find',
  'findLast',
  'flatMap',
  'forEach',
  'map',
  'some',
]);
const keeping: ReadonlySet<string | undefined> = new Set(['filter', 'reverse', 'slice', 'sort', 'toSorted']);

/** What a function in sight, or a method of a declared type, says that it returns. */
function ofCall(program: Program, { callee }: CallNode, typeOf: TypeOf): Declared | undefined {
  const fn = definitionsOf(program).resolve(callee);
  if (isFunction(fn) || fn.type === 'TSDeclareFunction') {
    return { type: annotation(fn.returnType), optional: false };
  }
  const method = typeOf(callee);
  if (method?.returns) return { type: method.returns, optional: false };
  if (method?.type?.type === 'TSFunctionType') {
    return { type: annotation(method.type.typeAnnotation), optional: false };
  }
  if (!isMember(callee)) return undefined;
  const name = propertyName(callee);
  const list = keeping.has(name) || name === 'find' ? typeOf(callee.object) : undefined;
  if (!list || keeping.has(name)) return list;
  return { type: elementType(list.type), optional: true };
}

/** What a name or pattern is given where nothing is annotated: a first value, an element of what is walked through. */
function ofGiven(program: Program, target: Node, typeOf: TypeOf): Declared | undefined {
  const parent = program.parent(target);
  if (parent?.type === 'VariableDeclarator') {
    if (parent.init) return typeOf(parent.init);
    const loop = program.parent(program.parent(parent) ?? parent);
    return loop?.type === 'ForOfStatement' ? elementOf(loop.right, typeOf) : undefined;
  }
  if (!parent || !isFunction(parent) || parent.params[0] !== target) return undefined;
  const call = program.parent(parent);
  if (!call || !isCall(call) || call.arguments[0] !== parent || !isMember(call.callee)) return undefined;
  return walking.has(propertyName(call.callee)) ? elementOf(call.callee.object, typeOf) : undefined;
}

function elementOf(list: Node, typeOf: TypeOf): Declared | undefined {
  const type = elementType(typeOf(list)?.type);
  return type && { type, optional: false };
}

function memberOf(program: Program, owner: TSType | undefined, name: string): Declared | undefined {
  return owner && memberOfType(program, owner, name);
}

/** A declared name: its own annotation, or that of the pattern or object it is taken out of. */
function ofBound(program: Program, identifier: Identifier, typeOf: TypeOf): Declared | undefined {
  if (identifier.typeAnnotation || identifier.optional) {
    return { type: annotation(identifier.typeAnnotation), optional: Boolean(identifier.optional) };
  }
  const parent = program.parent(identifier);
  const property = parent?.type === 'AssignmentPattern' ? program.parent(parent) : parent;
  if (property?.type !== 'ObjectProperty') return ofGiven(program, identifier, typeOf);
  const name = keyName(property);
  const pattern = program.parent(property);
  if (name === undefined || pattern?.type !== 'ObjectPattern') return undefined;
  return memberOf(program, ofPattern(program, pattern, typeOf), name);
}

function ofPattern(
  program: Program,
  pattern: Extract<Node, { type: 'ObjectPattern' }>,
  typeOf: TypeOf,
): TSType | undefined {
  if (pattern.typeAnnotation) return annotation(pattern.typeAnnotation);
  const parent = program.parent(pattern);
  if (parent?.type !== 'ObjectProperty') return ofGiven(program, pattern, typeOf)?.type;
  const outer = program.parent(parent);
  const name = keyName(parent);
  return outer?.type === 'ObjectPattern' && name !== undefined
    ? memberOf(program, ofPattern(program, outer, typeOf), name)?.type
    : undefined;
}

function ofField(program: Program, self: Node, name: string): Declared | undefined {
  const body = program.closest(self, (node): node is ClassBody => node.type === 'ClassBody');
  for (const member of body?.body ?? []) {
    const isNamed = keyName(member) === name;
    if (member.type === 'ClassProperty' && isNamed) {
      return { type: annotation(member.typeAnnotation), optional: Boolean(member.optional) };
    }
    if (member.type === 'ClassPrivateProperty' && isNamed) {
      return { type: annotation(member.typeAnnotation), optional: false };
    }
    if (
      (member.type === 'ClassMethod' || member.type === 'ClassPrivateMethod') &&
      member.kind === 'method' &&
      isNamed
    ) {
      return { type: undefined, optional: false, returns: annotation(member.returnType) };
    }
    // Only a constructor's parameters may be fields.
    if (member.type !== 'ClassMethod') continue;
    for (const parameter of member.params) {
      if (parameter.type !== 'TSParameterProperty' || parameter.parameter.type !== 'Identifier') continue;
      const { parameter: field } = parameter;
      if (field.name === name) {
        return { type: annotation(field.typeAnnotation), optional: Boolean(field.optional) };
      }
    }
  }
  return undefined;
}
