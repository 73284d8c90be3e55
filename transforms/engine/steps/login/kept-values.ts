import type { Function as FunctionNode, Node } from '@babel/types';
import { functionHeldBy, keyOf, originalName, returnedBy } from '../../syntax/functions';
import { homeOf } from '../../syntax/modules';
import type { Program } from '../../syntax/program';
import {
  declaratorOf,
  descendants,
  isCall,
  isMember,
  lastName,
  rootOf,
  withoutCasts,
  type Call,
} from '../../syntax/shapes';
import { definitionsOf } from '../../syntax/static-value/definitions';
import { isFunction } from '../../syntax/static-value/shapes';
import { isHook } from './fetched';

/** Packages that read what was put somewhere, and next-auth, whose session holds what it was given at sign-in. */
const stores =
  /^(idb-keyval|js-cookie|localforage|lscache|cookies-next|nookies|expo-secure-store|store2?|@capacitor\/preferences|@react-native-async-storage\/async-storage)$/;
const sessions = /^next-auth(\/|$)/;

/**
 * Whether code that fetches a token asks what gives the same again: a package's store, or a hook, which could not be
 * called in a callback either.
 */
export function readsKept(program: Program, code: Node): boolean {
  return descendants(code, false).some((node) => isHook(node) || (isCall(node) && readsStore(program, node)));
}

/** `get('token')` of idb-keyval, `getSession()` of next-auth, `caches.match('/token')` */
function readsStore(program: Program, call: Call): boolean {
  const root = rootOf(call.callee);
  const binding = root.type === 'Identifier' ? program.binding(root) : undefined;
  if (!binding) return root.type === 'Identifier' && root.name === 'caches';
  const from = program.parent(binding.declaration);
  if (from?.type !== 'ImportDeclaration') return false;
  const { value } = from.source;
  return stores.test(value) || (sessions.test(value) && originalName(program, call.callee) === 'getSession');
}

/** The functions that a hook in sight makes under a name: `getToken` of `const { getToken } = useToken()`. */
export function functionsOfHook(
  program: Program,
  callee: Node,
): { readonly home: Program; readonly fn: FunctionNode }[] {
  const plain = withoutCasts(callee);
  const root = rootOf(plain);
  const binding = root.type === 'Identifier' ? program.binding(root) : undefined;
  const init = binding && declaratorOf(binding)?.init;
  const name = isMember(plain) ? lastName(plain) : binding && keyOf(program, binding.identifier);
  if (!init || !isHook(init) || !isCall(init) || name === undefined) return [];
  const hook = definitionsOf(program).resolve(init.callee);
  if (!isFunction(hook)) return [];
  const home = homeOf(program, hook);
  return returnedBy(hook).flatMap((made) => {
    if (made.type !== 'ObjectExpression') return [];
    const fn = functionHeldBy(home, made, name);
    return fn ? [{ home, fn }] : [];
  });
}

/** The stream whose next value a call waits for: `firstValueFrom(token$)`, `token$.toPromise()`. */
export function streamOf({ callee, arguments: [first] }: Call, name: string): Node | undefined {
  if (name === 'firstValueFrom' || name === 'lastValueFrom') return first;
  return name === 'toPromise' && isMember(callee) ? callee.object : undefined;
}

/** What gives the values of a stream again to who comes later. */
const replaying = new Set(['publishBehavior', 'publishReplay', 'select', 'shareReplay']);

/** Whether a stream is kept somewhere and gives an old value again, as far as the code shows what it is. */
export function streamRemembers(program: Program, stream: Node): boolean {
  const plain = withoutCasts(stream);
  const value = withoutCasts(definitionsOf(program).resolve(plain));
  // A cold stream asks anew each time; what is held elsewhere may be anything.
  if (!isCall(value)) return true;
  const name = lastName(value.callee) ?? '';
  if (name === 'select') return true;
  if (
    value !== plain &&
    descendants(value).some((node) => isCall(node) && replaying.has(lastName(node.callee) ?? ''))
  )
    return true;
  return name === 'pipe' && isMember(value.callee) && streamRemembers(program, value.callee.object);
}
