import type { Node } from '@babel/types';
import { matchesRoute, platformAddresses } from '../../../transforms/engine/steps/endpoints/address';
import { homeOf, importedBy } from '../../../transforms/engine/syntax/modules';
import { returnedBy } from '../../../transforms/engine/syntax/functions';
import type { Program } from '../../../transforms/engine/syntax/program';
import { findRequests, type HttpRequest } from '../../../transforms/engine/syntax/requests';
import {
  isCall,
  isFunction,
  isMember,
  lastName,
  onlyValueOf,
  withoutCasts,
  type Call,
} from '../../../transforms/engine/syntax/shapes';
import { definitionsOf } from '../../../transforms/engine/syntax/static-value/definitions';
import { isClass, keyName, type FunctionNode } from '../../../transforms/engine/syntax/static-value/shapes';
import { newMintRoute } from '../../../transforms/engine/xkit/platform-api';

/** The properties that lead from a value to the token in it; none for the token itself. */
export type Path = readonly string[];

/** Stands for the call that reads the body of a response. */
const json = 'json()';

/** Stands for properties that nobody knows. */
const unknown = '*';

/** Where each client's promise keeps the body. */
const bodies: Readonly<Record<string, Path>> = {
  axios: ['data'],
  redaxios: ['data'],
  superagent: ['body'],
  fetch: [json],
  ky: [json],
};

/** How deep functions may call one another on the way to the token. */
const deepest = 5;

/** Create Context, as a program calls it. */
export function mintsIn(program: Program): readonly HttpRequest[] {
  return findRequests(program).filter(
    ({ kind, method, url }) =>
      kind === 'call' &&
      method === 'POST' &&
      platformAddresses(url).some(({ segments }) => matchesRoute(segments, newMintRoute)),
  );
}

/** Follows the token from where it is made: through variables, properties and the functions that return it. */
export class TokenTracer {
  readonly #mints = new Map<Node, Path>();
  readonly #returned = new Map<Node, Path | undefined>();

  /** @param programs those that make tokens */
  constructor(programs: readonly Program[]) {
    for (const program of programs) {
      for (const { node, client } of mintsIn(program)) {
        // A function of the app that makes the request gives what it likes.
        const isOwn = isCall(node) && functionBehind(program, node.callee) !== undefined;
        const body = (isOwn ? undefined : bodies[client]) ?? [unknown];
        this.#mints.set(node, [...body, 'access_token']);
      }
    }
  }

  get found(): boolean {
    return this.#mints.size > 0;
  }

  isMint(node: Node): boolean {
    return this.#mints.has(node);
  }

  /** The way from what an expression gives to the token; `undefined` when no token is in it. */
  pathIn(program: Program, expression: Node, depth = 0): Path | undefined {
    const node = withoutCasts(expression);
    if (depth > 24) return undefined;
    const own = this.#mints.get(node);
    if (own) return own;
    const inner = (part: Node) => this.pathIn(program, part, depth + 1);
    switch (node.type) {
      case 'AwaitExpression':
        return inner(node.argument);
      case 'Identifier':
        return this.#ofName(program, node, depth);
      case 'ConditionalExpression':
        return inner(node.consequent) ?? inner(node.alternate);
      case 'LogicalExpression':
        return inner(node.left) ?? inner(node.right);
      case 'ObjectExpression':
        return this.#ofObject(program, node, depth);
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return step(inner(node.object), lastName(node));
      case 'CallExpression':
      case 'OptionalCallExpression':
        return this.#ofCall(program, node, depth);
      default:
        return undefined;
    }
  }

  /** The way from what a function returns, or promises, to the token. */
  pathFrom(program: Program, fn: FunctionNode, depth = 0): Path | undefined {
    if (!this.#returned.has(fn)) {
      // Set first: a function that calls itself gives nothing new.
      this.#returned.set(fn, undefined);
      const paths = returnedBy(fn).map((value) => this.pathIn(program, value, depth + 1));
      this.#returned.set(
        fn,
        paths.find((path) => path !== undefined),
      );
    }
    return this.#returned.get(fn);
  }

  #ofName(program: Program, name: Extract<Node, { type: 'Identifier' }>, depth: number): Path | undefined {
    const binding = program.binding(name);
    if (!binding) return undefined;
    const { identifier } = binding;
    if (binding.kind === 'param') return this.#ofParameter(program, identifier, depth);
    const value = onlyValueOf(binding)?.value;
    const whole = value && this.pathIn(program, value, depth + 1);
    return whole && keysTo(program, identifier).reduce<Path | undefined>(step, whole);
  }

  /** The parameter of `.then((response) => …)` is what was promised. */
  #ofParameter(program: Program, identifier: Node, depth: number): Path | undefined {
    const fn = program.closest(identifier, isFunction);
    const call = fn && program.parent(fn);
    if (!isCall(call) || !isMember(call.callee) || lastName(call.callee) !== 'then') return undefined;
    const whole = this.pathIn(program, call.callee.object, depth + 1);
    return whole && keysTo(program, identifier).reduce<Path | undefined>(step, whole);
  }

  #ofObject(
    program: Program,
    object: Extract<Node, { type: 'ObjectExpression' }>,
    depth: number,
  ): Path | undefined {
    for (const property of object.properties) {
      const name = keyName(property);
      if (property.type !== 'ObjectProperty' || name === undefined) continue;
      const path = this.pathIn(program, property.value, depth + 1);
      if (path) return [name, ...path];
    }
    return undefined;
  }

  #ofCall(program: Program, call: Call, depth: number): Path | undefined {
    const { callee } = call;
    if (isMember(callee)) {
      const name = lastName(callee);
      if (name === 'json') {
        const path = this.pathIn(program, callee.object, depth + 1);
        if (path) return step(path, json);
      }
      if (name === 'catch' || name === 'finally') return this.pathIn(program, callee.object, depth + 1);
      const [handler] = call.arguments;
      if (name === 'then' && handler && this.pathIn(program, callee.object, depth + 1)) {
        const fn = functionBehind(program, handler);
        return fn && this.pathFrom(homeOf(program, fn), fn, depth + 1);
      }
    }
    // `firstValueFrom(this.http.post(…))`
    if (/^(first|last)ValueFrom$/.test(lastName(callee) ?? '')) {
      const [given] = call.arguments;
      return given && this.pathIn(program, given, depth + 1);
    }
    const fn = functionBehind(program, callee);
    return fn && depth < deepest * 4 ? this.pathFrom(homeOf(program, fn), fn, depth + 1) : undefined;
  }
}

/** The function an expression stands for, wherever in the project it is written. */
export function functionBehind(program: Program, expression: Node): FunctionNode | undefined {
  const found = definitionsOf(program).resolve(expression);
  if (isFunction(found)) return found;
  return isMember(expression) ? methodOfService(program, expression) : undefined;
}

/** `this.xkit.createToken`, where the constructor takes a `private readonly xkit: XkitService`. */
function methodOfService(program: Program, member: Node): FunctionNode | undefined {
  if (!isMember(member) || !isMember(member.object)) return undefined;
  const { object } = member;
  if (object.object.type !== 'ThisExpression') return undefined;
  const owner = program.closest(member, isClass);
  const parameters = owner && isClass(owner) ? owner.body.body.flatMap(constructorParameters) : [];
  const injected = parameters.find((parameter) => lastName(nameOf(parameter)) === lastName(object));
  const name = injected && typeNameOf(injected);
  const binding = name === undefined ? undefined : program.bindingAt(name, member);
  const definition = binding && importedBy(program, binding);
  const type = definition?.kind === 'inside' ? definition.node : binding && binding.declaration;
  const service = type && definitionsOf(homeOf(program, type)).resolve(type);
  if (!service || !isClass(service)) return undefined;
  const method = service.body.body.find((candidate) => keyName(candidate) === lastName(member));
  return method && isFunction(method) ? method : undefined;
}

type ServiceParameter = Extract<Node, { type: 'TSParameterProperty' }>;

function constructorParameters(member: Node): ServiceParameter[] {
  if (member.type !== 'ClassMethod' || member.kind !== 'constructor') return [];
  return member.params.filter((parameter) => parameter.type === 'TSParameterProperty');
}

function nameOf({ parameter }: ServiceParameter): Node {
  return parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
}

function typeNameOf(parameter: ServiceParameter): string | undefined {
  const name = nameOf(parameter);
  const annotation = name.type === 'Identifier' ? name.typeAnnotation : undefined;
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier'
    ? type.typeName.name
    : undefined;
}

/** One property further; `access_token` is the token wherever it is read, since interceptors may unwrap a response. */
function step(path: Path | undefined, key: string | undefined): Path | undefined {
  if (!path || key === undefined) return undefined;
  if (path[0] === key) return path.slice(1);
  if (key === 'access_token') return path.includes(key) ? [] : undefined;
  return path[0] === unknown ? path : undefined;
}

/** The keys by which a pattern takes a name out of a value, the outermost first. */
function keysTo(program: Program, identifier: Node): string[] {
  const keys: string[] = [];
  let at = identifier;
  for (const ancestor of program.ancestors(identifier)) {
    if (ancestor.type === 'ObjectProperty' && ancestor.value === at) keys.unshift(keyName(ancestor) ?? '');
    else if (ancestor.type !== 'ObjectPattern' && ancestor.type !== 'AssignmentPattern') break;
    at = ancestor;
  }
  return keys;
}

/** Whether a path is made of properties alone, so that it can be written behind a value. */
export function isPlain(path: Path): boolean {
  return !path.includes(json) && !path.includes(unknown);
}
