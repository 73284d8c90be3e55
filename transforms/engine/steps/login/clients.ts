import type { ArrayExpression, CallExpression, Expression, Node, OptionalCallExpression } from '@babel/types';
import { spanOf, type Program } from '../../syntax/program';
import { propertyName } from '../../syntax/static-value/shapes';
import type { StepInput } from '../step';
import { evaluatorFor } from './clients/evaluator';
import type { Evaluator } from './clients/evaluate';
import type { Origin } from './clients/value';

/** A call of Xkit's `login`, known by its binding. */
export interface LoginCall {
  readonly call: CallExpression | OptionalCallExpression;
  /** Why it is Xkit's: how the client came to be. */
  readonly client: Origin;
  /** Which client it is, the same in every file; `undefined` when the code does not show it. */
  readonly instance: string | undefined;
}

/** Xkit's `login` handed on instead of called: `.then(xkit.login)`, `onToken={xkit.login}`, `xkit.login.call(…)`. */
export interface LoginValue {
  readonly node: Expression;
  readonly client: Origin;
  readonly instance: string | undefined;
}

/** Every call of `login` on an Xkit client, in the order of the text. */
export function findLoginCalls({ program }: StepInput): LoginCall[] {
  if (!program.text.includes('login')) return [];
  const evaluator = evaluatorFor(program);
  return callsOf(evaluator).flatMap((call) => {
    const callee = evaluator.value(call.callee);
    if (callee.kind !== 'login' || !takesToken(call, callee.origin)) return [];
    return [{ call, client: callee.origin, instance: callee.instance }];
  });
}

/** Every place where `login` of an Xkit client is used as a value. */
export function findLoginValues({ program }: StepInput): LoginValue[] {
  if (!program.text.includes('login')) return [];
  const evaluator = evaluatorFor(program);
  const pairs = program.find('ArrayExpression').flatMap((node) => {
    const client = clientOfPair(evaluator, node);
    return client ? [{ node, client: client.origin, instance: client.instance }] : [];
  });
  const named = candidates(evaluator).flatMap((node) => {
    const value = evaluator.value(node);
    if (value.kind !== 'login' || !isHandedOn(program, node)) return [];
    return [{ node, client: value.origin, instance: value.instance }];
  });
  return [...pairs, ...named];
}

/** `[xkit, 'login']`, the way redux-saga names a method: `yield call([xkit, 'login'], token)`. */
function clientOfPair(evaluator: Evaluator, { elements: [owner, name, ...others] }: ArrayExpression) {
  if (!owner || name?.type !== 'StringLiteral' || name.value !== 'login' || others.length > 0)
    return undefined;
  const value = evaluator.value(owner);
  return value.kind === 'client' ? value : undefined;
}

/** Whether the script logs out of a client anywhere. */
export function logsOut({ program }: StepInput): boolean {
  if (!program.text.includes('logout')) return false;
  const evaluator = evaluatorFor(program);
  return [...program.find('MemberExpression'), ...program.find('OptionalMemberExpression')].some(
    (member) => propertyName(member) === 'logout' && evaluator.value(member.object).kind === 'client',
  );
}

function callsOf({ program }: Evaluator): (CallExpression | OptionalCallExpression)[] {
  const calls = [...program.find('CallExpression'), ...program.find('OptionalCallExpression')];
  return calls.toSorted((a, b) => spanOf(a).start - spanOf(b).start);
}

/** Expressions that may be `login` itself. */
function candidates(evaluator: Evaluator): Expression[] {
  const { program } = evaluator;
  return [
    ...program.find('MemberExpression').filter((node) => propertyName(node)?.includes('login')),
    ...program.find('OptionalMemberExpression').filter((node) => propertyName(node)?.includes('login')),
    ...program.find('Identifier').filter((node) => program.isReference(node)),
    ...callsOf(evaluator),
  ];
}

/** Whether the function leaves what this file shows of it: not called here, not given another name, not bound. */
function isHandedOn(program: Program, node: Node): boolean {
  const parent = program.parent(node);
  switch (parent?.type) {
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
      return isHandedOn(program, parent);
    case 'CallExpression':
    case 'OptionalCallExpression':
      return parent.callee !== node;
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return propertyName(parent) === 'call' || propertyName(parent) === 'apply';
    case 'VariableDeclarator':
    case 'AssignmentExpression':
    case 'ExpressionStatement':
    case 'IfStatement':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'ImportSpecifier':
    case 'ExportSpecifier':
      return false;
    default:
      return true;
  }
}

/** Another library's global of the same name may log in with a name and a password, or with nothing. */
function takesToken(call: CallExpression | OptionalCallExpression, origin: Origin): boolean {
  if (origin !== 'global') return true;
  const [token, callback] = call.arguments;
  if (!token || token.type === 'ObjectExpression') return false;
  return !callback || callback.type !== 'StringLiteral';
}
