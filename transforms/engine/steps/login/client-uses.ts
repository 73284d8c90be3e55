import type { Node } from '@babel/types';
import { defaultOptions } from '../../options';
import type { Span } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import { propertyName } from '../../syntax/static-value/shapes';
import { findLoginCalls, findLoginValues } from './clients';
import { evaluatorFor } from './clients/evaluator';
import type { Value } from './clients/value';

/** One use of a client: what is asked of which. */
export interface ClientUse extends Span {
  readonly kind: 'login' | 'logout' | 'call';
  /** What is called, as the code names it: `listConnections`. */
  readonly method: string;
  /** Which client it is, the same name in every file; `undefined` when the code does not show it. */
  readonly instance: string | undefined;
}

/** What a client does in the name of who is logged in. */
const asksForSession = new Set([
  'addConnection',
  'connect',
  'disconnect',
  'getAccessToken',
  'getConnection',
  'getConnectionToken',
  'listConnections',
  'reconnect',
  'removeConnection',
]);

/** The uses of clients in a script, in no particular order. */
export function findClientUses(program: Program): ClientUse[] {
  const asked = { program, options: defaultOptions };
  const calls = findLoginCalls(asked).map(({ call, instance }) => loginAt(call, instance));
  const values = findLoginValues(asked).map(({ node, instance }) => loginAt(node, instance));
  return [...calls, ...values, ...callsOnClients(program)];
}

function loginAt(node: Node, instance: string | undefined): ClientUse {
  return { kind: 'login', method: 'login', instance, ...spanOf(node) };
}

function callsOnClients(program: Program): ClientUse[] {
  const members = [...program.find('MemberExpression'), ...program.find('OptionalMemberExpression')];
  return members.flatMap((member): ClientUse[] => {
    const method = propertyName(member) ?? '';
    if (method !== 'logout' && !asksForSession.has(method)) return [];
    const client = clientAt(program, member.object);
    if (!client) return [];
    const kind = method === 'logout' ? 'logout' : 'call';
    return [{ kind, method, instance: client.instance, ...spanOf(member) }];
  });
}

function clientAt(program: Program, node: Node): Extract<Value, { kind: 'client' }> | undefined {
  const value = evaluatorFor(program).value(node);
  return value.kind === 'client' ? value : undefined;
}
