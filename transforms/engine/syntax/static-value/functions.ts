import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import { childrenOf } from '../children';
import type { Program } from '../program';
import type { AccessIndex, Calls, Container } from './accesses';
import { isCall, isClass, isFunction, keyName, type CallNode, type FunctionNode } from './shapes';

const none: Calls = { calls: [], complete: false };

/** What calls are looked up with. */
export interface CallLookup {
  readonly program: Program;
  readonly accesses: Pick<AccessIndex, 'of' | 'allOf' | 'readsOfClass'>;
}

/** Every call of a function known by its name, as a variable, a method or a constructor. */
export function callsOf(lookup: CallLookup, fn: FunctionNode): Calls {
  const { program } = lookup;
  const parent = program.parent(fn);
  if (fn.type === 'FunctionDeclaration' && fn.id) return callsAmong(program, referencesTo(program, fn.id));
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    return callsAmong(program, referencesTo(program, parent.id));
  }
  const method = isFunctionOfObject(parent) ? parent : fn;
  return callsOfMethod(lookup, method);
}

const returns = new WeakMap<FunctionNode, { readonly found: readonly t.Expression[] | undefined }>();

/** What a function may return; `undefined` when it is a generator or may return nothing. */
export function returnedBy(fn: FunctionNode): readonly t.Expression[] | undefined {
  const known = returns.get(fn) ?? { found: findReturned(fn) };
  returns.set(fn, known);
  return known.found;
}

function findReturned(fn: FunctionNode): readonly t.Expression[] | undefined {
  if (fn.generator) return undefined;
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  const returned: t.Expression[] = [];
  const pending: Node[] = [...fn.body.body];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'ReturnStatement') {
      if (!node.argument) return undefined;
      returned.push(node.argument);
      continue;
    }
    if (!isFunction(node) && !isClass(node)) pending.push(...childrenOf(node));
  }
  return returned.length > 0 ? returned.toReversed() : undefined;
}

function isFunctionOfObject(node: Node | undefined): node is t.ObjectProperty | t.ClassProperty {
  return node?.type === 'ObjectProperty' || node?.type === 'ClassProperty';
}

function callsOfMethod({ program, accesses }: CallLookup, method: Node): Calls {
  const owner = program.parent(method);
  const name = keyName(method);
  if (!owner || name === undefined) return none;
  if (owner.type === 'ObjectExpression') return callsThrough({ type: 'object', node: owner }, name);
  const around = program.parent(owner);
  if (!around || !isClass(around)) return none;
  if (name === 'constructor') return constructions(program, accesses.readsOfClass(around));
  const isStatic = 'static' in method && Boolean(method.static);
  return callsThrough({ type: 'class', node: around, isStatic }, name);

  function callsThrough(container: Container, member: string): Calls {
    const all = accesses.allOf(container, member);
    const { calls, complete } = callsAmong(program, all ?? accesses.of(container).byName.get(member) ?? []);
    return { calls, complete: complete && all !== undefined };
  }
}

function constructions(program: Program, references: readonly Node[] | undefined): Calls {
  const calls = (references ?? []).flatMap((reference) => {
    const made = program.parent(reference);
    return made?.type === 'NewExpression' && made.callee === reference ? [made] : [];
  });
  return { calls, complete: calls.length === references?.length };
}

function referencesTo(program: Program, id: t.Identifier): readonly Node[] {
  return program.binding(id)?.references ?? [];
}

function callsAmong(program: Program, references: readonly Node[]): Calls {
  const calls: CallNode[] = [];
  for (const reference of references) {
    const parent = program.parent(reference);
    if (parent && isCall(parent) && parent.callee === reference) calls.push(parent);
  }
  return { calls, complete: calls.length === references.length };
}
