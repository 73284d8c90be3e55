import type { Node } from '@babel/types';
import { originalName } from '../../syntax/functions';
import { spanOf, type Program } from '../../syntax/program';
import {
  declaratorOf,
  descendants,
  functionAround,
  isCall,
  isMember,
  lastName,
  namesIn,
  rootOf,
  type Call,
} from '../../syntax/shapes';
import { isAsking } from './asking';

/** What callers of requests are named that hand their answer to a callback. */
const requesters = new Set(['$', 'jQuery', 'request', 'superagent', 'XMLHttpRequest']);
/** What reads the body of a response: once, and not again. */
export const bodyReaders: ReadonlySet<string> = new Set([
  'arrayBuffer',
  'blob',
  'bytes',
  'formData',
  'json',
  'text',
]);

/** What an XMLHttpRequest leaves its answer in. */
const answers = new Set(['responseText', 'responseJSON', 'responseXML']);

/** `useCallback` and its like ask for nothing: they hand the function on as it is. */
const handsOn = /^use[A-Z]|^create(?:Action|AsyncThunk|Effect|Resource|Selector|Slice)$/;

/** Whether a value is made of the answer of a request that was given a callback: `$.post(url, (data) => …)`. */
export function isAnswer(program: Program, value: Node, depth = 0): boolean {
  if (depth > 4) return false;
  if (descendants(value, false).some((node) => isMember(node) && answers.has(lastName(node) ?? '')))
    return true;
  return namesIn(program, value).some((name) => {
    const binding = program.binding(name);
    if (!binding) return false;
    if (binding.kind === 'param') return isRequestCallback(program, binding.identifier);
    const init = declaratorOf(binding)?.init;
    return init ? isAnswer(program, init, depth + 1) : false;
  });
}

/** Whether a parameter is one of a function in the arguments of a request: `$.ajax({ success(data) {} })` as well. */
function isRequestCallback(program: Program, parameter: Node): boolean {
  const owner = functionAround(program, parameter);
  const call = owner && program.closest(owner, (node): node is Call => isCall(node));
  if (!owner || !isCall(call) || spanOf(call.callee).end > spanOf(owner).start) return false;
  const between = [...program.ancestors(owner)];
  const nested = between
    .slice(0, between.indexOf(call))
    .some((node) => /Function|Method|Statement/.test(node.type));
  const root = rootOf(call.callee);
  if (nested) return false;
  const isKnown = root.type === 'Identifier' && requesters.has(root.name) && isRequest(call);
  const name = lastName(call.callee) ?? '';
  const called = originalName(program, call.callee);
  return (
    isKnown ||
    isOfStream(program, call) ||
    (isAsking(name) && !handsOn.test(called)) ||
    takesError(owner.params[0])
  );
}

/** `http.post(…).subscribe((data) => …)`, `http.post(…).pipe(switchMap((data) => …))` */
function isOfStream(program: Program, call: Call): boolean {
  const around = program.parent(call);
  const outer = isCall(around) && lastName(around.callee) === 'pipe' ? around : call;
  const { callee } = outer;
  if (!isMember(callee) || !/^(pipe|subscribe)$/.test(lastName(callee) ?? '')) return false;
  return descendants(callee.object, false).some((node) => isCall(node) && isRequest(node));
}

/** `(error, token) => …`, the way of Node's callbacks */
function takesError(first: Node | undefined): boolean {
  return first?.type === 'Identifier' && /^(e|err|error)(?=[A-Z]|$)/.test(first.name);
}

/** `$(…).on('click', …)` is no request. */
function isRequest(call: Call): boolean {
  return /^(ajax|done|end|get|getJSON|patch|post|put|request|success|superagent)$/.test(
    lastName(call.callee) ?? '',
  );
}
