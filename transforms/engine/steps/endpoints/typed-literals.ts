import type { Node } from '@babel/types';
import { contains, type Span } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import type { LiteralPart } from '../../syntax/static-value';
import {
  isFunction,
  isMember,
  keyName,
  propertyName,
  type FunctionNode,
} from '../../syntax/static-value/shapes';
import { typesAround } from './types-around';

/** Whether the literal, or a name on the way from it to the address, has a type narrower than `string`. */
export function typeForbids(program: Program, literal: LiteralPart): boolean {
  const carried = literal.via.flatMap(({ carrier }) => typesOf(program, carrier.declaration));
  const text = literal.span && plainTextAround(program, literal.span);
  const around = text ? typesAround(program, text) : [];
  return [...carried, ...around].some((type) => type && !allowsText(type));
}

/** The text without expressions that a place is in. */
function plainTextAround(program: Program, place: Span): Node | undefined {
  const ordered = program.once(plainTexts);
  let from = 0;
  for (let to = ordered.length; from < to;) {
    const middle = (from + to) >> 1;
    if (spanOf(ordered[middle]!).start <= place.start) from = middle + 1;
    else to = middle;
  }
  const nearest = ordered[from - 1];
  return nearest && contains(spanOf(nearest), place) ? nearest : undefined;
}

function plainTexts(program: Program): readonly Node[] {
  return [
    ...program.find('StringLiteral'),
    ...program.find('TemplateLiteral').filter(({ expressions }) => expressions.length === 0),
  ].toSorted((a, b) => spanOf(a).start - spanOf(b).start);
}

/** What a name says that holds the literal, or that makes it: its type, what its function returns, its property. */
function typesOf(program: Program, declaration: Node): (Node | null | undefined)[] {
  const parent = program.parent(declaration);
  const own = declaration.type === 'Identifier' ? declaration.typeAnnotation : undefined;
  return [own, functionBehind(declaration, parent)?.returnType, ...typesOfProperty(program, declaration)];
}

/** The function that a name stands for, or that is held itself: a method, say. */
function functionBehind(declaration: Node, parent: Node | undefined): FunctionNode | undefined {
  if (isFunction(declaration)) return declaration;
  if (!parent || !('id' in parent) || parent.id !== declaration) return undefined;
  const held = parent.type === 'VariableDeclarator' ? parent.init : parent;
  return held && isFunction(held) ? held : undefined;
}

/** What classes say of the property that a value is given to, where it is declared or by a later assignment. */
function typesOfProperty(program: Program, value: Node): (Node | null | undefined)[] {
  const holder = program.parent(value);
  if (holder?.type === 'ClassProperty' || holder?.type === 'ClassPrivateProperty') {
    return [holder.typeAnnotation];
  }
  if (holder?.type !== 'AssignmentExpression' || !isMember(holder.left)) return [];
  const name = propertyName(holder.left);
  return [...program.find('ClassProperty'), ...program.find('ClassPrivateProperty')]
    .filter((property) => keyName(property) === name)
    .map(({ typeAnnotation }) => typeAnnotation);
}

/** Whether any text is of a type; of a type that is named, nothing is known. */
function allowsText(type: Node): boolean {
  switch (type.type) {
    case 'TypeAnnotation':
      return allowsText(type.typeAnnotation);
    case 'UnionTypeAnnotation':
      return type.types.some(allowsText);
    // Of Flow.
    case 'GenericTypeAnnotation':
    case 'StringLiteralTypeAnnotation':
      return false;
    case 'TSTypeAnnotation':
    case 'TSFunctionType':
      return !type.typeAnnotation || allowsText(type.typeAnnotation);
    case 'TSUnionType':
      return type.types.some(allowsText);
    case 'TSTypeReference': {
      const name = type.typeName.type === 'Identifier' ? type.typeName.name : '';
      return name === 'const' || (name === 'Promise' && (type.typeParameters?.params ?? []).some(allowsText));
    }
    default:
      return !type.type.startsWith('TS') || texts.has(type.type);
  }
}

const texts = new Set(['TSStringKeyword', 'TSAnyKeyword', 'TSUnknownKeyword']);
