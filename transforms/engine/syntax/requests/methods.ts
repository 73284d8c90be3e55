import type { Node } from '@babel/types';
import { keyName } from '../static-value/shapes';
import type { Method } from '../http-clients';

const methods: ReadonlySet<string> = new Set<Method>([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);
const methodKeys = new Set(['method', 'type', 'verb', 'httpMethod']);

/** The HTTP method a text names, in any case. */
export function methodNamed(text: string | undefined): Method | undefined {
  const upper = text?.toUpperCase() ?? '';
  return isMethod(upper) ? upper : undefined;
}

/** The HTTP methods that literals among some arguments name, plainly or as an option. */
export function methodsAmong(given: readonly Node[]): readonly Method[] {
  return given.flatMap((argument): Method[] => {
    if (argument.type === 'StringLiteral') return listOf(methodNamed(argument.value));
    if (argument.type !== 'ObjectExpression') return [];
    return argument.properties.flatMap((property) => {
      const isMethodKey = property.type === 'ObjectProperty' && methodKeys.has(keyName(property) ?? '');
      return isMethodKey && property.value.type === 'StringLiteral'
        ? listOf(methodNamed(property.value.value))
        : [];
    });
  });
}

function listOf(method: Method | undefined): Method[] {
  return method ? [method] : [];
}

function isMethod(text: string): text is Method {
  return methods.has(text);
}
