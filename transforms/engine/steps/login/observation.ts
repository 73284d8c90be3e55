import type { Node, Statement } from '@babel/types';
import { contains } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import { afterPromise, afterThrow, type Aftermath } from '../../syntax/rejections';
import { awaitsIn, descendants, isCall, isFunction, type Call } from '../../syntax/shapes';
import { listAround, statementIn } from '../../syntax/statements';
import { bindingsOf, statementsBetween, type Fetch } from './fetched';

/** What the code at hand makes of a fetch besides logging in with it. */
export interface Observation {
  /** Why the first fetch has to stay; `undefined` when nothing in sight would notice that it moved. */
  readonly reason: string | undefined;
  /** What a failing first fetch does differently once it is inside the callback. */
  readonly consequence: string | undefined;
}

/** Looks for whatever could tell a fetch in front of the login from a fetch inside its callback. */
export function observe(program: Program, call: Call, fetch: Fetch): Observation {
  const awaited = [fetch.token, ...fetch.parts.map(({ node }) => node)].flatMap((node) => awaitsIn(node));
  const fetching = awaited.map((place) => afterThrow(program, place).notice);
  const login = aftermathOf(program, call);
  const reason = reasonToStay(
    program,
    call,
    fetch,
    fetching.includes('handled') || login.notice === 'handled',
  );
  if (reason) return { reason, consequence: undefined };
  const floats = isFloating(program, call);
  const isSeen = login.continues || login.notice === 'unseen';
  if (floats && isSeen)
    return { reason: 'login is not awaited and the code goes on after the fetch', consequence: undefined };
  return { reason: undefined, consequence: consequenceOf(login) };
}

/** What follows a login, whether its promise is waited for or dropped. */
function aftermathOf(program: Program, call: Call): Aftermath {
  return isFloating(program, call) ? afterThrow(program, call) : afterPromise(program, call);
}

export function consequenceOf({ continues, notice }: Aftermath): string | undefined {
  if (continues) return 'the code after it runs all the same';
  return notice === 'unseen' ? 'callers outside this file no longer learn of it' : undefined;
}

function reasonToStay(program: Program, call: Call, fetch: Fetch, isHandled: boolean): string | undefined {
  if (isHandled) return 'the code here handles its failure or waits for it';
  if (fetch.isKept || isUsedAgain(program, fetch)) return 'what it gives is used again';
  if (!isEvaluatedLast(program, call)) return 'other code runs between the fetch and login';
  if (fetch.parts.length === 0) return undefined;
  return isDirectlyAfter(program, call, fetch) ? undefined : 'other code runs between the fetch and login';
}

function isUsedAgain(program: Program, fetch: Fetch): boolean {
  const own = [fetch.token, ...fetch.parts.map(({ node }) => node)].map(spanOf);
  const results = fetch.parts.flatMap(({ node }) => bindingsOf(program, node));
  return results.some((binding) =>
    binding.references.some((use) => !own.some((span) => contains(span, spanOf(use)))),
  );
}

/** Whether a call is dropped as a statement of its own: `xkit.login(token);` */
function isFloating(program: Program, call: Node): boolean {
  const parent = program.parent(call);
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true;
    case 'UnaryExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
      return isFloating(program, parent);
    default:
      return false;
  }
}

/** Whether nothing else of the statement is evaluated between the call's argument and the end of the statement. */
function isEvaluatedLast(program: Program, call: Node): boolean {
  const parent = program.parent(call);
  switch (parent?.type) {
    case 'AwaitExpression':
    case 'UnaryExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'VariableDeclarator':
      return isEvaluatedLast(program, parent);
    case 'VariableDeclaration':
      return parent.declarations.length === 1;
    case 'ExpressionStatement':
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
    case 'IfStatement':
      return true;
    default:
      return false;
  }
}

/** Whether the login follows the fetch in one list of statements, with nothing of weight between them. */
function isDirectlyAfter(program: Program, call: Call, { parts }: Fetch): boolean {
  const own = parts.map(({ node }) => node);
  const [first] = own;
  const list = first && listAround(program, first);
  if (!list || parts.some(({ kind }) => kind !== 'statement')) return false;
  const anchor = statementIn(list, call);
  if (!anchor || own.includes(anchor) || !leadsTo(program, anchor, call)) return false;
  return statementsBetween(program, first, call).every(
    (statement) => own.includes(statement) || isWeightless(statement),
  );
}

/** Whether a statement is the login, or a guard of no weight around it: `if (xkit) xkit.login(…)`. */
function leadsTo(program: Program, anchor: Statement, call: Call): boolean {
  for (const ancestor of program.ancestors(call)) {
    const passes =
      [
        'AwaitExpression',
        'UnaryExpression',
        'ExpressionStatement',
        'ReturnStatement',
        'BlockStatement',
      ].includes(ancestor.type) ||
      (ancestor.type === 'LogicalExpression' && isPure(ancestor.left)) ||
      (ancestor.type === 'IfStatement' && !ancestor.alternate && isPure(ancestor.test));
    if (!passes) return false;
    if (ancestor.type === 'BlockStatement' && ancestor.body.length > 1) return false;
    if (ancestor === anchor) return true;
  }
  return false;
}

/** A declaration of something that neither runs nor reads anything that could change meanwhile. */
function isWeightless(statement: Statement): boolean {
  switch (statement.type) {
    case 'FunctionDeclaration':
    case 'EmptyStatement':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return true;
    case 'VariableDeclaration':
      return statement.declarations.every(({ init }) => !init || isPure(init));
    default:
      return false;
  }
}

function isPure(node: Node): boolean {
  if (isFunction(node)) return true;
  return descendants(node, false).every(
    (part) =>
      !isCall(part) &&
      ![
        'AwaitExpression',
        'NewExpression',
        'YieldExpression',
        'AssignmentExpression',
        'UpdateExpression',
        'TaggedTemplateExpression',
        'ImportExpression',
      ].includes(part.type),
  );
}
