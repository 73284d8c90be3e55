import type { Identifier, Node } from '@babel/types';
import type { Binding } from '../../syntax/binding';
import { contains } from '../../syntax/edits';
import { keyOf } from '../../syntax/functions';
import { spanOf, type Program } from '../../syntax/program';
import {
  awaitsIn,
  declaratorOf,
  descendants,
  functionAround,
  functionOf,
  isCall,
  isFunction,
  isMember,
  lastName,
  namesIn,
  onlyValueOf,
} from '../../syntax/shapes';
import { isRequire } from '../../syntax/static-value/uses';
import { isHook } from './fetched';
import { isFromIdentityProvider } from './identity';
import { isLoop, isLoopVar, isNewEachRound } from './loops';
import { leave, type Outcome } from './outcome';
import { bodyReaders } from './request-callback';
import { trimmers } from './stored';

/** What would go wrong with the variables a callback captures, by name. */
export interface InputFaults {
  /** Credentials that are at hand as they were, and expire as the token does. */
  readonly expiring: readonly string[];
  /** Assigned more than once, so that a refresh may read another value. */
  readonly reassigned: readonly string[];
  /** Assigned after the fetch, so that a refresh does read another value. */
  readonly changed: readonly string[];
  /** `var`s of a loop, which a refresh reads after the loop. */
  readonly looping: readonly string[];
  /** Names that mean something else where the callback stands. */
  readonly shadowed: readonly string[];
}

/** The login left to a person, when what its callback would capture cannot be captured. */
export function refuseInputs({ shadowed, looping, changed, expiring }: InputFaults): Outcome | undefined {
  if (shadowed.length > 0) return leave('shadowed-name', { names: shadowed.join(', ') });
  if (looping.length > 0) return leave('loop-variable', { names: looping.join(', ') });
  if (changed.length > 0) return leave('changed-input', { names: changed.join(', ') });
  return expiring.length > 0 ? leave('expiring-input', { names: expiring.join(', ') }) : undefined;
}

const credential =
  /(token|jwt|nonce|otp|csrf|xsrf|assertion|authorization)$|^(signal|code|authCode|credentials?|bearer|session|response|res)$/i;

/** What an event points at is another thing, or nothing, once it was handled: `new FormData(event.currentTarget)`. */
const ofEvent: ReadonlySet<string> = new Set(['currentTarget', 'submitter', 'target']);

/**
 * Looks at what the code of a fetch reads from outside itself.
 * @param code the expressions and statements that a callback at `place` runs again
 */
export function faultsOf(program: Program, code: readonly Node[], place: Node): InputFaults {
  const free = code.flatMap((node) => namesIn(program, node)).filter((name) => isFree(program, name, code));
  const variables = free.flatMap((name) => {
    const binding = program.binding(name);
    return binding ? [{ name, binding }] : [];
  });
  const changing = variables.filter(
    ({ binding }) =>
      binding.writes.length > 0 && isLocal(program, binding) && !isNewEachRound(program, binding),
  );
  return {
    expiring: unique(
      variables
        .filter(({ name, binding }) => isExpiring(program, name, binding))
        .map(({ name }) => name.name),
    ),
    reassigned: unique(changing.map(({ name }) => name.name)),
    changed: unique(
      changing
        .filter(({ name, binding }) => isWrittenAfter(program, name, binding))
        .map(({ name }) => name.name),
    ),
    looping: unique(
      variables.filter(({ binding }) => isLoopVar(program, binding)).map(({ name }) => name.name),
    ),
    shadowed: unique([
      ...free
        .filter((name) => program.bindingAt(name.name, place) !== program.binding(name))
        .map(({ name }) => name),
      ...(meansAnotherThis(program, code, place) ? ['this'] : []),
    ]),
  };
}

function isFree(program: Program, name: Identifier, code: readonly Node[]): boolean {
  const binding = program.binding(name);
  if (!binding) return true;
  const declarations = [binding.identifier, ...binding.writes];
  return !code.some((node) => declarations.some((declared) => contains(spanOf(node), spanOf(declared))));
}

function isExpiring(program: Program, name: Identifier, binding: Binding): boolean {
  return (
    isLocal(program, binding) && (isMomentary(program, name, binding) || isCredential(program, name, binding))
  );
}

/** What can be read while an event is handled, or once. */
function isMomentary(program: Program, name: Identifier, binding: Binding): boolean {
  const key = keyOf(program, binding.identifier);
  if (binding.kind === 'param' && key && ofEvent.has(key)) return true;
  const { names, calls } = memberPath(program, name);
  const [member = ''] = names;
  if (ofEvent.has(member)) return true;
  // The body of a response can be read once, and a copy of it says the same again.
  return calls && names.length === 1 && (bodyReaders.has(member) || member === 'clone');
}

/** A captured `idToken`, `user.idToken` of a captured user, or what either was put into. */
function isCredential(
  program: Program,
  name: Identifier,
  binding: Binding,
  visited = new Set<Binding>(),
): boolean {
  if (visited.has(binding) || !isLocal(program, binding)) return false;
  visited.add(binding);
  const called = functionOf(binding);
  if (called) return readsCredential(program, called, visited);
  const init = binding.writes.length === 0 ? declaratorOf(binding)?.init : undefined;
  // A module gives the same at every run, as what is imported does.
  if (init && isRequire(program, init)) return false;
  // Aborted once, a signal refuses every later fetch.
  if (isAbortable(program, binding)) return true;
  const parent = program.parent(name);
  if (isCall(parent) && parent.callee === name) return false;
  if (isProvidersToken(program, binding)) return true;
  if (isMember(parent) && parent.object === name) {
    const { names, calls } = memberPath(program, name);
    const isAsked = calls && !trimmers.has(names.at(-1) ?? '');
    return !isAsked && !names.includes('current') && names.some((member) => credential.test(member));
  }
  const words = [name.name, keyOf(program, binding.identifier), readFrom(binding)];
  return words.some((word) => word && credential.test(word)) || holdsCredential(program, binding, visited);
}

/** `const headers = { Authorization: idToken }`: what a credential was put into expires with it. */
function holdsCredential(program: Program, binding: Binding, visited: Set<Binding>): boolean {
  const only = onlyValueOf(binding);
  const isWhole = declaratorOf(binding)?.id === binding.identifier;
  if (!only || !isWhole || isHook(only.value) || awaitsIn(only.value).length > 0) return false;
  return readsCredential(program, only.value, visited);
}

/** Whether code reads a credential from outside itself. */
function readsCredential(program: Program, code: Node, visited: Set<Binding>): boolean {
  return namesIn(program, code).some((name) => {
    const binding = program.binding(name);
    return binding && isFree(program, name, [code]) && isCredential(program, name, binding, visited);
  });
}

/** `user.getIdToken().then((id) => …)`: what an identity provider gave a moment ago. */
function isProvidersToken(program: Program, binding: Binding): boolean {
  const owner = functionAround(program, binding.identifier);
  const call = owner && program.parent(owner);
  const isHandler = binding.kind === 'param' && isCall(call) && lastName(call.callee) === 'then';
  return isHandler && isMember(call.callee) && isFromIdentityProvider(program, call.callee.object);
}

function isAbortable(program: Program, binding: Binding): boolean {
  const init = declaratorOf(binding)?.init;
  return Boolean(init) && /\bAbort(Controller|Signal)\b/.test(program.slice(init!));
}

/** `code` for `const a = parameters.get('code')` */
function readFrom(binding: Binding): string | undefined {
  const init = declaratorOf(binding)?.init;
  const [key] = isCall(init) ? init.arguments : [];
  return key?.type === 'StringLiteral' ? key.value : undefined;
}

/** The members read of a name, and whether the last of them is called: `a.b.c()`. */
function memberPath(program: Program, name: Node): { names: string[]; calls: boolean } {
  const names: string[] = [];
  let child = name;
  for (const ancestor of program.ancestors(name)) {
    if (isCall(ancestor) && ancestor.callee === child) return { names, calls: true };
    if (!isMember(ancestor) || ancestor.object !== child) break;
    names.push(lastName(ancestor) ?? '');
    child = ancestor;
  }
  return { names, calls: false };
}

/** Declared inside a function: a run of it has its own, which a callback keeps as it was. */
function isLocal(program: Program, binding: Binding): boolean {
  // Some builds let a function import; what it imports is the module's all the same.
  return binding.kind !== 'import' && functionAround(program, binding.identifier) !== undefined;
}

/** In the function that reads it: what another function writes, it may write at any time. */
function isWrittenAfter(program: Program, read: Identifier, { identifier, writes }: Binding): boolean {
  const here = functionAround(program, read);
  const loops = [...program.ancestors(read)].filter(
    (node) => isLoop(node) && !contains(spanOf(node), spanOf(identifier)),
  );
  return writes.some(
    (write) =>
      functionAround(program, write) === here &&
      // What stands before it in a loop comes after it too.
      (spanOf(write).start >= spanOf(read).end ||
        loops.some((loop) => contains(spanOf(loop), spanOf(write)))),
  );
}

/** `this` and `arguments` belong to the function around, which has to be the same at both places. */
function meansAnotherThis(program: Program, code: readonly Node[], place: Node): boolean {
  const home = thisAround(program, place);
  return code.some((node) =>
    descendants(node).some((part) => {
      const isBound =
        part.type === 'ThisExpression' ||
        part.type === 'Super' ||
        (part.type === 'Identifier' && part.name === 'arguments');
      if (!isBound) return false;
      const own = thisAround(program, part);
      return own !== home && !(own && contains(spanOf(node), spanOf(own)));
    }),
  );
}

function thisAround(program: Program, node: Node): Node | undefined {
  return program.closest(
    node,
    (ancestor) => isFunction(ancestor) && ancestor.type !== 'ArrowFunctionExpression',
  );
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
