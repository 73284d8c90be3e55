import type { Node } from '@babel/types';
import { homeOf } from '../../../../transforms/engine/syntax/modules';
import { spanOf, type Program } from '../../../../transforms/engine/syntax/program';
import { isCall, isFunction, isMember, lastName } from '../../../../transforms/engine/syntax/shapes';
import { definitionsOf } from '../../../../transforms/engine/syntax/static-value/definitions';
import { knownText } from '../../../../transforms/engine/syntax/static-value';
import { evaluateText } from '../../../../transforms/engine/syntax/static-value';
import { keyName, type FunctionNode } from '../../../../transforms/engine/syntax/static-value/shapes';
import { packageExport } from '../packages';
import type { Project } from '../project';
import { functionBehind } from '../tokens';
import type { CallRow } from './call-rows';

/** What routes are registered on. */
export interface Receiver {
  readonly row: CallRow;
  /** What is in front of its own paths; `undefined` when nobody knows. */
  readonly prefix: string | undefined;
}

/** How many routers may be mounted in one another. */
const deepest = 6;

/** What an expression is on which routes may be registered: an app, a router, a plugin's parameter. */
export function receiverOf(
  project: Project,
  rows: readonly CallRow[],
  program: Program,
  expression: Node,
  depth = 0,
): Receiver | undefined {
  const made = chainRoot(definitionsOf(program).resolve(expression));
  const home = homeOf(program, made);
  if (isCall(made) || made.type === 'NewExpression') {
    const from = packageExport(home, made.callee);
    const row = rows.find(({ makers }) =>
      makers.some((maker) => maker.from === from?.from && maker.name === from.name),
    );
    const maker = row?.makers.find(({ name }) => name === from?.name);
    if (!row || !maker) return undefined;
    const own = optionText(home, made.arguments[0], 'prefix') ?? '';
    const mounted = mountOf(project, rows, home, made, depth);
    const outer = mounted ?? (maker.isApp ? '' : undefined);
    return { row, prefix: outer === undefined ? undefined : outer + own };
  }
  const parameter = made.type === 'Identifier' ? home.binding(made) : undefined;
  if (parameter?.kind !== 'param') return undefined;
  const fn = home.closest(parameter.identifier, isFunction);
  const row = fn && rowOfParameter(project, rows, home, parameter.identifier);
  if (!fn || !row) return undefined;
  return { row, prefix: prefixOfFunction(project, rows, home, fn, parameter.identifier, depth) };
}

/** `new Hono()` for `new Hono().get(…).post(…)`. */
function chainRoot(node: Node): Node {
  if (!isCall(node) || !isMember(node.callee)) return node;
  const registers = /^(get|post|put|patch|delete|all|use|on|route|register)$/.test(
    lastName(node.callee) ?? '',
  );
  return registers ? chainRoot(node.callee.object) : node;
}

/** A parameter's framework: by its type, else the only one the app depends on. */
function rowOfParameter(
  project: Project,
  rows: readonly CallRow[],
  program: Program,
  identifier: Extract<Node, { type: 'Identifier' }>,
): CallRow | undefined {
  const type = identifier.typeAnnotation ? program.slice(identifier.typeAnnotation) : '';
  const typed = rows.find(({ types }) => types.some((name) => type.includes(name)));
  if (typed) return typed;
  const dependencies = project.manifestOf(program.path)?.dependencies ?? {};
  const used = rows.filter(({ packages }) => packages.some((name) => name in dependencies));
  return used.length === 1 && /^(app|fastify|server|instance|router|api)$/.test(identifier.name)
    ? used[0]
    : undefined;
}

/** Where a plugin is registered, or a function is called with the app. */
function prefixOfFunction(
  project: Project,
  rows: readonly CallRow[],
  home: Program,
  fn: FunctionNode,
  parameter: Node,
  depth: number,
): string | undefined {
  const mounted = mountOf(project, rows, home, fn, depth);
  if (mounted !== undefined) return mounted;
  const index = fn.params.findIndex((param) => param === parameter);
  const prefixes = users(project, home).flatMap((program) =>
    program.find('CallExpression').flatMap((call) => {
      const argument = call.arguments[index];
      if (!argument || functionBehind(program, call.callee) !== fn) return [];
      return [receiverOf(project, rows, program, argument, depth + 1)?.prefix];
    }),
  );
  return agreed(prefixes);
}

/** What is in front of a router by where it is mounted; `undefined` when it is mounted nowhere in sight. */
function mountOf(
  project: Project,
  rows: readonly CallRow[],
  home: Program,
  router: Node,
  depth: number,
): string | undefined {
  if (depth > deepest) return undefined;
  const prefixes = users(project, home).flatMap((program) =>
    program.find('CallExpression').flatMap((call) => {
      const { callee } = call;
      if (!isMember(callee) || !/^(use|route|register)$/.test(lastName(callee) ?? '')) return [];
      const isMounted = call.arguments.some(
        (argument) => chainRoot(definitionsOf(program).resolve(routerIn(argument))) === router,
      );
      if (!isMounted || spanOf(callee).start === spanOf(router).start) return [];
      const outer = receiverOf(project, rows, program, callee.object, depth + 1);
      // Koa itself has no routes: what `use(router.routes())` hands to it is at the root.
      const front =
        outer || !call.arguments.some((argument) => routerIn(argument) !== argument) ? outer?.prefix : '';
      const own = ownPrefix(program, call);
      return [front === undefined || own === undefined ? undefined : front + own];
    }),
  );
  return agreed(prefixes);
}

/** `router` for `router.routes()`. */
function routerIn(argument: Node): Node {
  return isCall(argument) && isMember(argument.callee) && lastName(argument.callee) === 'routes'
    ? argument.callee.object
    : argument;
}

/** The path or option that a mount puts in front; `undefined` for one that is not plain text. */
function ownPrefix(program: Program, call: Extract<Node, { type: 'CallExpression' }>): string | undefined {
  const [first, second] = call.arguments;
  if (lastName(call.callee) === 'register') {
    if (!second) return '';
    return second.type === 'ObjectExpression' ? (optionText(program, second, 'prefix') ?? '') : undefined;
  }
  const text = first && textIn(program, first);
  if (text !== undefined) return text.replace(/\/$/, '');
  return first && /^(StringLiteral|TemplateLiteral|ArrayExpression|RegExpLiteral)$/.test(first.type)
    ? undefined
    : '';
}

export function textIn(program: Program, node: Node): string | undefined {
  return node.type === 'SpreadElement' || node.type === 'ArgumentPlaceholder'
    ? undefined
    : knownText(evaluateText(program, node as Parameters<typeof evaluateText>[1]));
}

function optionText(program: Program, options: Node | undefined, name: string): string | undefined {
  if (options?.type !== 'ObjectExpression') return undefined;
  const property = options.properties.find((candidate) => keyName(candidate) === name);
  return property?.type === 'ObjectProperty' ? textIn(program, property.value) : undefined;
}

/** The program itself and those that import it. */
function users(project: Project, program: Program): Program[] {
  return [program, ...project.importersOf(program.path)];
}

/** The one that all agree on. */
function agreed(prefixes: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(prefixes);
  return others.length === 0 ? first : undefined;
}
