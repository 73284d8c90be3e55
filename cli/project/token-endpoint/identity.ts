import type { Identifier, Node } from '@babel/types';
import { contains } from '../../../transforms/engine/syntax/edits';
import { homeOf } from '../../../transforms/engine/syntax/modules';
import { spanOf, type Program } from '../../../transforms/engine/syntax/program';
import type { HttpRequest } from '../../../transforms/engine/syntax/requests';
import { descendants, isCall, isMember, lastName, namesIn } from '../../../transforms/engine/syntax/shapes';
import { definitionsOf } from '../../../transforms/engine/syntax/static-value/definitions';
import { keyName, type FunctionNode } from '../../../transforms/engine/syntax/static-value/shapes';
import { inputsOf, recipeFor, type Recipe } from './recipe';
import { functionBehind, mintsIn, type TokenTracer } from './tokens';

/**
 * The code of a handler that decides whose token it is: what the External ID is made of, followed through the function
 * that makes the token. What else is sent beside it does not count.
 * @returns `undefined` where the way is not that plain
 */
export function idInputs(tracer: TokenTracer, recipe: Recipe): Node[] | undefined {
  const { program, handler } = recipe;
  const calls = inputsOf(recipe).nodes.flatMap((node) => [...descendants(node)].filter(isCall));
  const call = calls.find((one) => tracer.pathIn(program, one) !== undefined);
  const fn = call && functionBehind(program, call.callee);
  const ids = call && (fn ? argumentsFor(program, fn, call) : idsIn(program, call));
  if (!ids || ids.length === 0) return undefined;
  const recipes = ids.map((node) => recipeFor(program, handler, { node, path: [], isPromise: false }));
  if (!recipes.every((one) => one !== undefined)) return undefined;
  return recipes.flatMap((one) => inputsOf(one).nodes);
}

/** What a call hands to the parameters that the External ID is made of. */
function argumentsFor(
  program: Program,
  fn: FunctionNode,
  call: Extract<Node, { arguments: unknown }>,
): Node[] | undefined {
  const home = homeOf(program, fn);
  const ids = mintsIn(home)
    .filter(({ node }) => contains(spanOf(fn), spanOf(node)))
    .flatMap((request) => idOf(home, request) ?? []);
  if (ids.length === 0 || !isCall(call)) return undefined;
  const recipes = ids.map((node) => recipeFor(home, fn, { node, path: [], isPromise: false }));
  const nodes = recipes.flatMap((one) => (one ? inputsOf(one).nodes : []));
  const names = nodes.flatMap((node) => namesIn(home, node));
  return fn.params.flatMap((param, index) => {
    const given = call.arguments[index];
    const read = names.filter((name) => isDeclaredIn(home, param, name));
    return given && read.length > 0 ? partsOf(home, program, { param, read, given }) : [];
  });
}

function isDeclaredIn(program: Program, param: Node, name: Identifier): boolean {
  const identifier = program.binding(name)?.identifier;
  return identifier !== undefined && contains(spanOf(param), spanOf(identifier));
}

/** Of an object that is spelled out at the call, the properties that are read; of anything else, the whole. */
function partsOf(
  home: Program,
  program: Program,
  { param, read, given }: { param: Node; read: readonly Identifier[]; given: Node },
): Node[] {
  const keys = read.map((name) => {
    const parent = param.type === 'Identifier' ? home.parent(name) : undefined;
    if (parent && isMember(parent) && parent.object === name) return lastName(parent);
    const holder = home.parent(home.binding(name)?.identifier ?? name);
    return param.type !== 'Identifier' && holder?.type === 'ObjectProperty' ? keyName(holder) : undefined;
  });
  const parts = keys.map((key) => (key === undefined ? undefined : propertyOf(program, given, key)));
  return parts.every((part) => part !== undefined) ? parts : [given];
}

function idsIn(program: Program, call: Node): Node[] {
  const request = mintsIn(program).find(({ node }) => node === call);
  const id = request && idOf(program, request);
  return id ? [id] : [];
}

/** The External ID that a request sends. */
function idOf(program: Program, { body }: HttpRequest): Node | undefined {
  const isText = isCall(body) && lastName(body.callee) === 'stringify';
  const whole = isText ? body.arguments[0] : body;
  const context = whole && propertyOf(program, whole, 'context');
  return context && propertyOf(program, context, 'external_id');
}

function propertyOf(program: Program, node: Node, name: string): Node | undefined {
  const object = definitionsOf(program).resolve(node);
  if (object.type !== 'ObjectExpression') return undefined;
  const property = object.properties.find((one) => keyName(one) === name);
  return property?.type === 'ObjectProperty' ? property.value : undefined;
}

/** The text of the calls of Create Context that some code comes to, in whatever module. */
export function mintsBehind(
  tracer: TokenTracer,
  program: Program,
  nodes: readonly Node[],
  seen: Set<Node> = new Set(),
): string[] {
  return nodes.flatMap((node) =>
    [...descendants(node)].flatMap((inner) => {
      if (tracer.isMint(inner)) return [program.slice(inner)];
      const fn = isCall(inner) ? functionBehind(program, inner.callee) : undefined;
      if (!fn || seen.has(fn)) return [];
      seen.add(fn);
      return mintsBehind(tracer, homeOf(program, fn), [fn.body], seen);
    }),
  );
}
