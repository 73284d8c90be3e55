import type { Node } from '@babel/types';
import { contains, type Span } from '../../syntax/edits';
import { functionAround } from '../../syntax/shapes';
import { spanOf, type Program } from '../../syntax/program';
import type { LiteralPart } from '../../syntax/static-value';
import { isFunction } from '../../syntax/static-value/shapes';

/** Whether the literal, or a name on the way from it to the address, has a type narrower than `string`. */
export function typeForbids(program: Program, literal: LiteralPart): boolean {
  const carried = literal.via.map(({ carrier }) => annotationOf(program, carrier.declaration));
  return [...carried, ...typesAround(literal.spelledIn ?? program, literal)].some(
    (type) => type && !allowsText(type),
  );
}

/** What a literal is cast to, and what the function says that returns it: `return 'users' as Kind`. */
function typesAround(program: Program, { span }: LiteralPart): (Node | null | undefined)[] {
  let node: Node | undefined = span && plainTextAround(program, span);
  const types: (Node | null | undefined)[] = [];
  for (let parent = node && program.parent(node); node && parent; parent = program.parent(node)) {
    const isReturned = parent.type === 'ReturnStatement' || parent.type === 'ArrowFunctionExpression';
    if (isReturned) return [...types, functionAround(program, node)?.returnType];
    if (!passesOn.has(parent.type)) break;
    if ('typeAnnotation' in parent) types.push(parent.typeAnnotation as Node);
    node = parent;
  }
  return types;
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

/** What has the value of a literal in it, and its type. */
const passesOn = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
  'ParenthesizedExpression',
  'ConditionalExpression',
  'LogicalExpression',
]);

function annotationOf(program: Program, declaration: Node): Node | undefined {
  const parent = program.parent(declaration);
  if (declaration.type === 'Identifier' && declaration.typeAnnotation) return declaration.typeAnnotation;
  if (parent && 'returnType' in parent && 'id' in parent && parent.id === declaration) {
    return parent.returnType ?? undefined;
  }
  if (parent?.type === 'VariableDeclarator' && parent.init && isFunction(parent.init)) {
    return parent.init.returnType ?? undefined;
  }
  // A property of a class, public or private.
  return parent && 'typeAnnotation' in parent && 'value' in parent && parent.value === declaration
    ? (parent.typeAnnotation ?? undefined)
    : undefined;
}

/** Whether any text is of a type; of a type that is named, nothing is known. */
function allowsText(type: Node): boolean {
  switch (type.type) {
    case 'TSTypeAnnotation':
      return allowsText(type.typeAnnotation);
    case 'TSFunctionType':
      return !type.typeAnnotation || allowsText(type.typeAnnotation);
    case 'TSUnionType':
      return type.types.some(allowsText);
    case 'TSTypeReference': {
      const name = type.typeName.type === 'Identifier' ? type.typeName.name : '';
      return (
        name === 'const' || (name === 'Promise' && (type.typeParameters?.params.some(allowsText) ?? true))
      );
    }
    default:
      return !type.type.startsWith('TS') || texts.has(type.type);
  }
}

const texts = new Set(['TSStringKeyword', 'TSAnyKeyword', 'TSUnknownKeyword']);
