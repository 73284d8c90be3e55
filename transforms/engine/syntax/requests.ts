import type { Program } from './program';
import { finderOf } from './requests/finder';
import type { HttpRequest } from './requests/request';

export type { Method } from './http-clients';
export type { HttpRequest } from './requests/request';

/**
 * Every HTTP request and mock of a script whose shape the client table knows, in the order of the text. A call in a
 * local function is one request for each call of that function in sight that decides its method or address.
 */
export function findRequests(program: Program): readonly HttpRequest[] {
  return program.once(findAll);
}

function findAll(program: Program): readonly HttpRequest[] {
  return finderOf(program).findAll();
}
