import type { Program } from './program';
import { RequestFinder } from './requests/finder';
import type { HttpRequest } from './requests/request';

export type { Method } from './http-clients';
export type { HttpRequest } from './requests/request';

const known = new WeakMap<Program, readonly HttpRequest[]>();

/**
 * Every HTTP request and mock of a script whose shape the client table knows, in the order of the text. A call in a
 * local function is one request for each call of that function in sight that decides its method or address.
 */
export function findRequests(program: Program): readonly HttpRequest[] {
  const found = known.get(program) ?? new RequestFinder(program).findAll();
  known.set(program, found);
  return found;
}
