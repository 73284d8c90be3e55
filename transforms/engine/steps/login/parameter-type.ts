import type { Expression, Node } from '@babel/types';
import type { Binding } from '../../syntax/binding';
import { declaredType } from '../../syntax/declared-types';
import type { Program } from '../../syntax/program';

/**
 * What a parameter may be by its declared type.
 * @returns `undefined` when it has none; `other` when both a string and a function would do, or neither
 */
export function typeOfParameter(
  program: Program,
  binding: Binding,
): 'string' | 'function' | 'other' | undefined {
  const annotation = annotationOf(binding.identifier);
  if (annotation) return kindOf(annotation);
  const parent = program.parent(binding.identifier);
  // `token = ''`
  if (parent?.type === 'AssignmentPattern') return kindOfDefault(parent.right);
  return isDeclaredFunction(program, binding.identifier) ? 'function' : undefined;
}

/** Whether the type of the object a name or member is taken out of says that it is a function. */
export function isDeclaredFunction(program: Program, expression: Expression): boolean {
  const type = declaredType(program, expression)?.type;
  return type !== undefined && kindOf(type) === 'function';
}

/** The type written behind a name, without its colon. */
export function annotationOf(name: Node): Node | undefined {
  const annotation = 'typeAnnotation' in name ? name.typeAnnotation : undefined;
  if (annotation?.type !== 'TSTypeAnnotation' && annotation?.type !== 'TypeAnnotation') return undefined;
  return annotation.typeAnnotation;
}

function kindOfDefault(value: Node): 'string' | 'function' | undefined {
  if (value.type === 'StringLiteral' || value.type === 'TemplateLiteral') return 'string';
  return value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression'
    ? 'function'
    : undefined;
}

function kindOf(type: Node): 'string' | 'function' | 'other' | undefined {
  switch (type.type) {
    case 'TSStringKeyword':
    case 'StringTypeAnnotation':
      return 'string';
    case 'TSFunctionType':
    case 'FunctionTypeAnnotation':
      return 'function';
    case 'TSAnyKeyword':
    case 'AnyTypeAnnotation':
      return undefined;
    case 'TSTypeReference':
      return /callback|function|provider|getter|fetcher/i.test(nameOf(type.typeName))
        ? 'function'
        : /token|jwt|string/i.test(nameOf(type.typeName))
          ? 'string'
          : 'other';
    case 'TSUnionType':
    case 'UnionTypeAnnotation': {
      const kinds = new Set(type.types.filter((part) => !isNothing(part)).map(kindOf));
      return kinds.size === 1 ? [...kinds][0] : 'other';
    }
    case 'NullableTypeAnnotation':
    case 'TSParenthesizedType':
      return kindOf(type.typeAnnotation);
    default:
      return 'other';
  }
}

function isNothing(type: Node): boolean {
  return ['TSNullKeyword', 'TSUndefinedKeyword', 'NullLiteralTypeAnnotation', 'VoidTypeAnnotation'].includes(
    type.type,
  );
}

function nameOf(name: Node): string {
  return name.type === 'Identifier' ? name.name : name.type === 'TSQualifiedName' ? nameOf(name.right) : '';
}
