import type { Expression, Identifier, Node, Statement } from '@babel/types';
import type { Binding } from '../../syntax/binding';
import { contains } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import {
  awaitsIn,
  declaratorOf,
  descendants,
  functionAround,
  isCall,
  isMember,
  lastName,
  namesIn,
  onlyValueOf,
  rootOf,
} from '../../syntax/shapes';
import { listAround, statementIn } from '../../syntax/statements';

/** The code that fetches a token: what it is made of, in the order of the text. */
export interface Fetch {
  /** The token, once the parts have run. */
  readonly token: Expression;
  readonly parts: readonly FetchPart[];
  /** The token is kept in a field as well, so the first fetch stays: `this.token = await getToken()`. */
  readonly isKept?: boolean;
  /** Variables the code reads that are declared outside it, with one place that reads each. */
  readonly inputs: ReadonlyMap<Binding, Identifier>;
}

/** One declaration or assignment that the token depends on; `node` is what a copy of it must say. */
export interface FetchPart {
  readonly kind: 'statement' | 'expression';
  readonly node: Node;
  readonly value: Expression;
}

/**
 * Collects what a token is made of, when some of it is awaited.
 * @param place where the token is used
 * @returns `undefined` when nothing is fetched on the way: the token is held, not fetched
 */
export function traceFetch(program: Program, token: Expression, place: Node): Fetch | undefined {
  const parts = new Map<Node, FetchPart>();
  const inputs = new Map<Binding, Identifier>();
  let fetches = awaitsIn(token).length > 0;
  follow(token);
  if (!fetches) return undefined;
  while (adoptPreparations()) continue;
  const ordered = [...parts.values()].toSorted((a, b) => spanOf(a.node).start - spanOf(b.node).start);
  return { token, parts: ordered, inputs };

  function follow(expression: Node): void {
    for (const name of namesIn(program, expression)) {
      const binding = program.binding(name);
      if (!binding || contains(spanOf(expression), spanOf(binding.identifier)) || isPart(binding)) continue;
      const only = onlyValueOf(binding);
      if (only && isAround(only.from, place) && isFetched(program, name, only.value)) {
        fetches = true;
        adopt(only.from, only.value);
      } else {
        inputs.set(binding, name);
      }
    }
  }

  function adopt(from: Node, value: Expression): void {
    const part = partOf(program, from, value);
    parts.set(part.node, part);
    follow(part.node);
  }

  function isPart(binding: Binding): boolean {
    return [...parts.values()].some(
      ({ node }) =>
        contains(spanOf(node), spanOf(binding.identifier)) ||
        binding.writes.some((write) => contains(spanOf(node), spanOf(write))),
    );
  }

  function isAround(from: Node, inner: Node): boolean {
    const owner = functionAround(program, from);
    return !owner || contains(spanOf(owner), spanOf(inner));
  }

  /** What is computed for the fetch alone is computed anew with it: `new URLSearchParams()`, an AbortController. */
  function adoptPreparations(): boolean {
    for (const [binding] of inputs) {
      const init = declaratorOf(binding)?.init;
      if (!init || binding.writes.length > 0 || !isPreparation(program, init, place)) continue;
      if ([binding.name, ...textsIn(init)].some((word) => isOneTime.test(word))) continue;
      if (!binding.references.every((use) => isInside(use))) continue;
      inputs.delete(binding);
      adopt(declaratorOf(binding)!, init);
      return true;
    }
    return false;
  }

  function isInside(use: Node): boolean {
    return [token, ...[...parts.values()].map(({ node }) => node)].some((node) =>
      contains(spanOf(node), spanOf(use)),
    );
  }
}

/** The fetch of a token that the statements before put into a field: `this.token = await getToken()`. */
export function traceField(program: Program, token: Node, place: Node): Fetch | undefined {
  if (!isMember(token)) return undefined;
  const statement = [place, ...program.ancestors(place)].find((node) => listAround(program, node));
  const list = statement ? listAround(program, statement) : undefined;
  const before = list?.slice(0, list.indexOf(statement as Statement)) ?? [];
  const assignment = before.flatMap((earlier) => {
    const expression = earlier.type === 'ExpressionStatement' ? earlier.expression : undefined;
    const isIt = expression?.type === 'AssignmentExpression' && expression.operator === '=';
    return isIt && program.slice(expression.left) === program.slice(token) ? [expression.right] : [];
  });
  const fetch = assignment.length === 1 ? traceFetch(program, assignment[0]!, place) : undefined;
  return fetch && { ...fetch, isKept: true };
}

/** A whole declaration when all it declares is one thing, else the declarator alone, or the assignment. */
function partOf(program: Program, from: Node, value: Expression): FetchPart {
  const declaration = program.parent(from);
  const whole =
    declaration?.type === 'VariableDeclaration' &&
    declaration.declarations.length === 1 &&
    listAround(program, declaration) !== undefined;
  return whole ? { kind: 'statement', node: declaration, value } : { kind: 'expression', node: from, value };
}

/** Whether a variable's value is awaited, made from one that is, or a promise that `name` awaits. */
function isFetched(program: Program, name: Identifier, value: Node, visited = new Set<Node>()): boolean {
  if (visited.has(value)) return false;
  visited.add(value);
  if (awaitsIn(value).length > 0) return true;
  if (
    isCall(value) &&
    isAwaitedPromise(program, name) &&
    functionAround(program, value) === functionAround(program, name)
  )
    return true;
  if (descendants(value, false).some((node) => isHook(node))) return false;
  return namesIn(program, value).some((inner) => {
    const binding = program.binding(inner);
    const only = binding && !contains(spanOf(value), spanOf(binding.identifier)) && onlyValueOf(binding);
    return only ? isFetched(program, inner, only.value, visited) : false;
  });
}

/** `await request`, `await Promise.all([request, …])` */
function isAwaitedPromise(program: Program, name: Node): boolean {
  const parent = program.parent(name);
  if (parent?.type === 'AwaitExpression') return true;
  if (parent?.type !== 'ArrayExpression') return false;
  return joinsPromises(program.parent(parent));
}

/** What can be exchanged for a token only once is no good to a callback, however it is read. */
const isOneTime = /^(auth_?)?(code|nonce|otp)$/i;

function textsIn(node: Node): string[] {
  return descendants(node, false).flatMap((part) => (part.type === 'StringLiteral' ? [part.value] : []));
}

function isPreparation(program: Program, init: Node, place: Node): boolean {
  if (functionAround(program, init) !== functionAround(program, place)) return false;
  // What stands in a field of a form now may be gone, or another, by then.
  if (lastName(init) === 'value') return false;
  const nodes = descendants(init, false);
  return nodes.some((node) => isCall(node) || node.type === 'NewExpression') && !nodes.some(isHook);
}

/** React's hooks cannot be called in a callback. */
export function isHook(node: Node): boolean {
  return isCall(node) && /^use[A-Z]/.test(lastName(node.callee) ?? '');
}

/** The statements after the one `from` is in and before the one `to` is in, in every list both stand in. */
export function statementsBetween(program: Program, from: Node, to: Node): Statement[] {
  for (const node of [from, ...program.ancestors(from)]) {
    const list = listAround(program, node);
    const last = list && statementIn(list, to);
    if (list && last) return list.slice(list.indexOf(statementIn(list, from)!) + 1, list.indexOf(last));
  }
  return [];
}

/** The names a part declares or assigns. */
export function bindingsOf(program: Program, part: Node): Binding[] {
  return descendants(part).flatMap((node) => {
    switch (node.type) {
      case 'VariableDeclarator':
        return bindingsIn(program, node.id);
      case 'AssignmentExpression':
        return bindingsIn(program, node.left);
      case 'UpdateExpression':
        return bindingsIn(program, node.argument);
      default:
        return [];
    }
  });
}

/** The names in a pattern or declaration. A key is none, even where a variable has its name. */
export function bindingsIn(program: Program, node: Node): Binding[] {
  const names = descendants(node).filter((part) => part.type === 'Identifier');
  return names.flatMap((name) => {
    const binding = program.binding(name);
    return binding && (binding.identifier === name || program.isReference(name)) ? [binding] : [];
  });
}

/** `Promise.all([a, b])` */
function joinsPromises(node: Node | undefined): boolean {
  return isCall(node) && lastName(rootOf(node.callee)) === 'Promise';
}
