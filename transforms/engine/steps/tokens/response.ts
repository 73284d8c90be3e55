import type { Identifier, Node } from '@babel/types';
import { contains } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import type { HttpRequest } from '../../syntax/requests';
import { isCall, isFunction, isMember, keyName, propertyName } from '../../syntax/static-value/shapes';

/** Clients whose promise gives a response that holds the body, and not the body itself. */
const wrapping: ReadonlySet<string> = new Set(['axios', 'fetch', 'superagent']);

/**
 * Whether `access_token` is taken from the response of a request rather than from its body, as in the docs' own
 * `const { access_token } = await axios(…)`.
 */
export function skipsTheBody(program: Program, { client, node, isBehind }: HttpRequest): boolean {
  if (isBehind || !wrapping.has(client) || program.text.includes('interceptors.response')) return false;
  const parent = program.parent(node);
  if (parent?.type === 'AwaitExpression') return readsToken(program, parent);
  if (!parent || !isMember(parent) || propertyName(parent) !== 'then') return false;
  const call = program.parent(parent);
  const handler = call?.type === 'CallExpression' ? call.arguments[0] : undefined;
  const isHandler = handler?.type === 'ArrowFunctionExpression' || handler?.type === 'FunctionExpression';
  return isHandler && takesToken(program, handler.params[0]);
}

/** Whether the answer of a mock is made from the body it is sent, by the old names. */
export function readsOldBody(program: Program, { node }: HttpRequest): boolean {
  const answers = answersOf(program, node);
  const names = program
    .find('Identifier')
    .filter((name) => oldIds.has(name.name) || (name.name === 'user' && isTakenOut(program, name)));
  return answers.some((answer) => names.some((name) => contains(spanOf(answer), spanOf(name))));
}

const oldIds: ReadonlySet<string> = new Set(['external_id', 'external_group_id']);

/** `body.user`, `const { user } = body`: the name of a property that is read. */
function isTakenOut(program: Program, name: Identifier): boolean {
  const parent = program.parent(name);
  if (!parent) return false;
  if (isMember(parent)) return parent.property === name && !parent.computed;
  return (
    parent.type === 'ObjectProperty' &&
    parent.key === name &&
    program.parent(parent)?.type === 'ObjectPattern'
  );
}

/** The functions a mock answers with: among its own arguments (msw), or further along its chain (`.reply(…)`). */
function answersOf(program: Program, mock: Node): Node[] {
  const own = isCall(mock) ? mock.arguments.filter(isFunction) : [];
  const member = program.parent(mock);
  const next = member && isMember(member) ? program.parent(member) : undefined;
  // The next verb of a chain begins another mock.
  if (!member || !isMember(member) || !next || !isCall(next)) return own;
  return /^(on)?(get|head|post|put|patch|delete|options|intercept)/i.test(propertyName(member) ?? '')
    ? own
    : [...own, ...answersOf(program, next)];
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
