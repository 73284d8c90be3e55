import { callRows } from './http-clients/calls';
import { mockRows } from './http-clients/mocks';
import { verbs, type ClientRow, type Method } from './http-clients/row';

export type { ClientRow, Method, Shape } from './http-clients/row';

const rows: readonly ClientRow[] = [...callRows, ...mockRows];

const rowsByOrigin = new Map(rows.flatMap((row) => row.from.map((from) => [from, row] as const)));

/** The row of what a module exports under a dotted name; module `''` is the language and the page. */
export function clientRowOf(module: string, path: readonly string[]): ClientRow | undefined {
  const name = path.join('.');
  return rowsByOrigin.get(name === '' ? module : `${module}#${name}`);
}

/** What a call of a method named so does when the client is none of the table: `api.delete(url)`. */
export const methodNames: Readonly<Record<string, Method>> = {
  ...verbs,
  del: 'DELETE',
  destroy: 'DELETE',
  remove: 'DELETE',
};

/** The matchers of jest, vitest and sinon that state how a function was called, with the arguments before the call's. */
export const callMatchers: Readonly<Record<string, number>> = {
  toHaveBeenCalledWith: 0,
  toHaveBeenCalledExactlyOnceWith: 0,
  toHaveBeenLastCalledWith: 0,
  toHaveBeenNthCalledWith: 1,
  toBeCalledWith: 0,
  lastCalledWith: 0,
  nthCalledWith: 1,
};
