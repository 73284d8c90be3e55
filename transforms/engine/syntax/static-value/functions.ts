import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import { childrenOf } from '../children';
import type { Program } from '../program';
import type { Accesses, Container } from './accesses';
import { isCall, isClass, isFunction, keyName, type CallNode, type FunctionNode } from './shapes';

type Call = CallNode | t.NewExpression;

/** The calls of a function in sight, and whether these are all. */
export interface Calls {
  readonly calls: readonly Call[];
  readonly complete: boolean;
}

/** What calls are looked up with. */
export interface CallLookup {
  readonly program: Program;
  readonly accesses: { of(container: Container): Accesses };
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
  if (owner?.type === 'ObjectExpression' && name !== undefined) {
    const found = accesses.of({ type: 'object', node: owner });
    const { calls, complete } = callsAmong(program, found.byName.get(name) ?? []);
    return { calls, complete: complete && found.complete };
  }
  const around = owner && program.parent(owner);
  if (owner?.type !== 'ClassBody' || !around || !isClass(around) || name === undefined) {
    return { calls: [], complete: false };
  }
  if (name === 'constructor')
    return around.id ? constructions(program, around.id) : { calls: [], complete: false };
  const isStatic = 'static' in method && Boolean(method.static);
  const found = accesses.of({ type: 'class', node: around, isStatic });
  const { calls, complete } = callsAmong(program, found.byName.get(name) ?? []);
  const isHidden = name.startsWith('#') || ('accessibility' in method && method.accessibility === 'private');
  return { calls, complete: complete && (found.complete || isHidden) };
}

function constructions(program: Program, id: t.Identifier): Calls {
  const references = referencesTo(program, id);
  const parents = references.map((reference) => program.parent(reference));
  const calls = parents.filter(
    (parent, index): parent is t.NewExpression =>
      parent?.type === 'NewExpression' && parent.callee === references[index],
  );
  return { calls, complete: calls.length === references.length };
}

function referencesTo(program: Program, id: t.Identifier): readonly Node[] {
  return program.binding(id)?.references ?? [];
}

function callsAmong(program: Program, references: readonly Node[]): Calls {
  const calls: Call[] = [];
  for (const reference of references) {
    const parent = program.parent(reference);
    if (parent && isCall(parent) && parent.callee === reference) calls.push(parent);
  }
  return { calls, complete: calls.length === references.length };
}
