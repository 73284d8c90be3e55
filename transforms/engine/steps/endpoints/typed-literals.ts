import type { Node } from '@babel/types';
import type { Program } from '../../syntax/program';
import type { LiteralPart } from '../../syntax/static-value';
import { isFunction } from '../../syntax/static-value/shapes';

/** Whether a name on the way from the literal to the address has a type narrower than `string`. */
export function typeForbids(program: Program, { via }: LiteralPart): boolean {
  return via.some(({ carrier }) => {
    const annotation = annotationOf(program, carrier.declaration);
    return annotation !== undefined && !allowsText(annotation);
  });
}

function annotationOf(program: Program, declaration: Node): Node | undefined {
  const parent = program.parent(declaration);
  if (declaration.type === 'Identifier' && declaration.typeAnnotation) return declaration.typeAnnotation;
  if (parent && 'returnType' in parent && 'id' in parent && parent.id === declaration) {
    return parent.returnType ?? undefined;
  }
  if (parent?.type === 'VariableDeclarator' && parent.init && isFunction(parent.init)) {
    return parent.init.returnType ?? undefined;
  }
  if (parent?.type === 'ClassProperty' && parent.value === declaration)
    return parent.typeAnnotation ?? undefined;
  return undefined;
}

function allowsText(annotation: Node): boolean {
  if (annotation.type !== 'TSTypeAnnotation') return true;
  const { typeAnnotation: type } = annotation;
  if (type.type === 'TSFunctionType') return !type.typeAnnotation || allowsText(type.typeAnnotation);
  return ['TSStringKeyword', 'TSAnyKeyword', 'TSUnknownKeyword'].includes(type.type);
}
