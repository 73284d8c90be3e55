import type { Node, Statement } from '@babel/types';
import { contains } from '../../../../transforms/engine/syntax/edits';
import { spanOf, type Program } from '../../../../transforms/engine/syntax/program';
import {
  isCall,
  isFunction,
  isMember,
  lastName,
  rootOf,
  type Call,
} from '../../../../transforms/engine/syntax/shapes';
import { keyName, type FunctionNode } from '../../../../transforms/engine/syntax/static-value/shapes';
import type { Project } from '../project';
import { functionBehind } from '../tokens';
import { callRows, type CallRow } from './call-rows';
import { receiverOf, textIn } from './receivers';

/** A route that a call registers: `app.get('/path', requireUser, handler)`. */
export interface Registration {
  readonly row: CallRow;
  readonly program: Program;
  readonly call: Call;
  /** The statement it stands in: a further route goes behind it. */
  readonly statement: Statement;
  /** What it is registered on, by a name that is visible behind the statement. */
  readonly receiver: string;
  readonly receiverNode: Node;
  /** `get`, `post`, …, `all`. */
  readonly method: string;
  /** Its own path; `undefined` when it is not plain text. */
  readonly path: string | undefined;
  /** What is in front of it. */
  readonly prefix: string | undefined;
  /** What stands between the path and the handler: middlewares, or options with hooks. */
  readonly before: readonly Node[];
  readonly handler: FunctionNode | undefined;
  /** The function around the handler: `asyncHandler` in `asyncHandler(async (req, res) => …)`. */
  readonly wrapper: string | undefined;
}

const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'del', 'all']);

/** The routes that the calls of a program register, whatever the framework. */
export function registrationsIn(project: Project, program: Program): Registration[] {
  const calls = [...program.find('CallExpression')].toSorted((a, b) => spanOf(a).end - spanOf(b).end);
  return calls.flatMap((call) => registrationOf(project, program, call) ?? []);
}

function registrationOf(project: Project, program: Program, call: Call): Registration | undefined {
  if (!isMember(call.callee)) return undefined;
  const name = lastName(call.callee) ?? '';
  const whole = name === 'route' ? routeOptions(program, call) : undefined;
  const chained = routeCall(call.callee.object);
  const args = chained ? [...chained.arguments.slice(0, 1), ...call.arguments] : call.arguments;
  if (!whole && (!methods.has(name) || args.length < 2)) return undefined;
  const receiverNode = chained && isMember(chained.callee) ? chained.callee.object : call.callee.object;
  const statement = program.closest(call, isListed);
  if (!statement) return undefined;
  const receiver = receiverName(program, receiverNode, statement as Statement);
  const found = receiverOf(project, callRows, program, receiverNode);
  if (!receiver || !found) return undefined;
  const last = args.at(-1);
  const { handler, wrapper } = whole ?? handlerIn(program, last);
  return {
    row: found.row,
    program,
    call,
    statement: statement as Statement,
    receiver,
    receiverNode,
    method: whole?.method ?? (name === 'del' ? 'delete' : name),
    path: whole ? whole.path : args[0] && textIn(program, args[0]),
    prefix: found.prefix,
    before: whole ? whole.before : args.slice(1, -1),
    handler,
    wrapper,
  };
}

/** `router.route('/path')` in `router.route('/path').get(…)` */
function routeCall(object: Node): Call | undefined {
  if (!isCall(object) || !isMember(object.callee)) return undefined;
  if (lastName(object.callee) === 'route') return object;
  return methods.has(lastName(object.callee) ?? '') ? routeCall(object.callee.object) : undefined;
}

/** Fastify's `app.route({ method, url, handler })`. */
function routeOptions(program: Program, call: Call) {
  const [options] = call.arguments;
  if (options?.type !== 'ObjectExpression') return undefined;
  const valueOf = (name: string): Node | undefined => {
    const property = options.properties.find((candidate) => keyName(candidate) === name);
    return property?.type === 'ObjectProperty' ? property.value : property;
  };
  const [method, url, handler] = [valueOf('method'), valueOf('url') ?? valueOf('path'), valueOf('handler')];
  if (!method || !url || !handler) return undefined;
  return {
    method: (textIn(program, method) ?? 'all').toLowerCase(),
    path: textIn(program, url),
    before: [options],
    ...handlerIn(program, handler),
  };
}

function handlerIn(program: Program, node: Node | undefined) {
  const handler = node && functionBehind(program, node);
  if (handler) return { handler, wrapper: undefined };
  const [inner] = isCall(node) ? node.arguments : [];
  const wrapped = inner && functionBehind(program, inner);
  const isWrapper = isCall(node) && node.arguments.length === 1 && wrapped;
  return {
    handler: isWrapper ? wrapped : undefined,
    wrapper: isWrapper ? program.slice(node.callee) : undefined,
  };
}

/** Whether a statement stands in a list of statements, so that another may follow it. */
function isListed(node: Node): boolean {
  return /^(ExpressionStatement|VariableDeclaration|ReturnStatement)$/.test(node.type);
}

/** `app`, `this.app`; `const app` for routes that are chained to the call that makes it. */
function receiverName(program: Program, node: Node, statement: Statement): string | undefined {
  const root = rootOf(node);
  if (root.type === 'Identifier' || root.type === 'ThisExpression') {
    if (!isCall(node)) return program.slice(node);
    return root.type === 'Identifier' && methods.has(lastName(node.callee) ?? '') ? root.name : undefined;
  }
  if (statement.type !== 'VariableDeclaration') return undefined;
  const declarator = statement.declarations.find(({ init }) => init && contains(spanOf(init), spanOf(node)));
  return declarator?.id.type === 'Identifier' ? declarator.id.name : undefined;
}

/** A guard that is mounted on a path: `app.use('/api', requireUser)`. */
export interface Scope {
  readonly path: string;
  /** Whether it covers what is below the path too. */
  readonly isDeep: boolean;
}

/** The paths on which middlewares are mounted that a route goes through, before it in the text. */
export function scopesOf(project: Project, { program, receiver, call, path = '' }: Registration): Scope[] {
  return program.find('CallExpression').flatMap((use): Scope[] => {
    const [first, ...mounted] = use.arguments;
    if (!first || !isMember(use.callee) || lastName(use.callee) !== 'use') return [];
    if (program.slice(use.callee.object) !== receiver || spanOf(use).end > spanOf(call).start) return [];
    const text = textIn(program, first);
    // A router that is mounted beside the route guards nothing of it.
    const guards = mounted.some((one) => !receiverOf(project, callRows, program, one));
    if (text === undefined || !guards) return [];
    const isDeep = !isHono(program) || text.endsWith('*');
    const scope = { path: text.replace(/\/?\*$/, '').replace(/\/$/, ''), isDeep };
    return scope.path !== '' && covers(scope, path) ? [scope] : [];
  });
}

export function covers({ path, isDeep }: Scope, other: string): boolean {
  return other === path || (isDeep && other.startsWith(`${path}/`));
}

/** Hono's paths cover themselves alone, unless they end in a star. */
function isHono(program: Program): boolean {
  return program.find('ImportDeclaration').some(({ source }) => source.value.startsWith('hono'));
}

/** Every function among middlewares and hooks that is in sight. */
export function functionsIn(program: Program, nodes: readonly Node[]): FunctionNode[] {
  return nodes.flatMap((node): FunctionNode[] => {
    if (isFunction(node)) return [node];
    if (node.type === 'ArrayExpression')
      return functionsIn(
        program,
        node.elements.flatMap((element) => element ?? []),
      );
    if (node.type === 'ObjectExpression') {
      return functionsIn(
        program,
        node.properties.flatMap((property) =>
          property.type === 'ObjectProperty' && /^(on|pre)[A-Z]/.test(keyName(property) ?? '')
            ? [property.value]
            : [],
        ),
      );
    }
    const fn = functionBehind(program, node);
    return fn ? [fn] : [];
  });
}
