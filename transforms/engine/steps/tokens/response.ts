import type { Node } from '@babel/types';
import type { Program } from '../../syntax/program';
import type { HttpRequest } from '../../syntax/requests';
import { isMember, keyName, propertyName } from '../../syntax/static-value/shapes';

/** Clients whose promise gives a response that holds the body, and not the body itself. */
const wrapping: ReadonlySet<string> = new Set(['axios', 'fetch', 'superagent']);

/**
 * Whether `access_token` is taken from the response of a request rather than from its body, as in the docs' own
 * `const { access_token } = await axios(…)`.
 */
export function skipsTheBody(program: Program, { client, node }: HttpRequest): boolean {
  if (!wrapping.has(client) || program.text.includes('interceptors.response')) return false;
  const parent = program.parent(node);
  if (parent?.type === 'AwaitExpression') return readsToken(program, parent);
  if (!parent || !isMember(parent) || propertyName(parent) !== 'then') return false;
  const call = program.parent(parent);
  const handler = call?.type === 'CallExpression' ? call.arguments[0] : undefined;
  const isHandler = handler?.type === 'ArrowFunctionExpression' || handler?.type === 'FunctionExpression';
  return isHandler && takesToken(program, handler.params[0]);
}

function readsToken(program: Program, response: Node): boolean {
  const parent = program.parent(response);
  if (parent && isMember(parent)) return propertyName(parent) === 'access_token';
  return parent?.type === 'VariableDeclarator' && takesToken(program, parent.id);
}

/** Whether a pattern, or the uses of a name, take the token out of what they are given. */
function takesToken(program: Program, target: Node | undefined): boolean {
  if (target?.type === 'ObjectPattern') {
    return target.properties.some((property) => keyName(property) === 'access_token');
  }
  if (target?.type !== 'Identifier') return false;
  return Boolean(
    program.binding(target)?.references.some((reference) => {
      const parent = program.parent(reference);
      return parent && isMember(parent) && propertyName(parent) === 'access_token';
    }),
  );
}
