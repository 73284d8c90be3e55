import type { Node } from '@babel/types';
import type { Program } from '../program';
import { isCall, isMember, keyName, propertyName } from '../static-value/shapes';
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

const writing: ReadonlySet<string> = new Set(['delete', 'patch', 'post', 'put']);

/** What the chain behind a call does with its address, other than reading it: `wretch(url).auth(key).delete()`. */
export function methodsBehind(program: Program, call: Node): readonly Method[] {
  const member = program.parent(call);
  const next = member && program.parent(member);
  if (!member || !isMember(member) || !next || !isCall(next)) return [];
  const name = propertyName(member) ?? '';
  const named = name === 'method' ? methodsAmong(next.arguments) : [];
  return [...(writing.has(name) ? listOf(methodNamed(name)) : named), ...methodsBehind(program, next)];
}

function listOf(method: Method | undefined): Method[] {
  return method ? [method] : [];
}

function isMethod(text: string): text is Method {
  return methods.has(text);
}
