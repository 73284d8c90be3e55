export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

/** How one form of call says what it requests: positions count arguments from 0. */
export interface Shape {
  /** The method of this form; without one it stands at `methodAt` or among the options. */
  readonly method?: Method;
  readonly methodAt?: number;
  /** An object at this place is taken for the options. */
  readonly url?: number;
  readonly body?: number;
  readonly options?: number;
  /** The form counts only with at least this many arguments. */
  readonly atLeast?: number;
}

/** The names of the options that say it, the first that is given wins. */
export interface OptionNames {
  readonly url?: readonly string[];
  readonly base?: readonly string[];
  /** A base option that the client does not know but people write. */
  readonly misspelledBase?: string;
  readonly method?: readonly string[];
  readonly body?: readonly string[];
  /** The parts of a URL given one by one. */
  readonly host?: readonly string[];
  readonly path?: readonly string[];
}

/** One HTTP client, or mock of one. */
export interface ClientRow {
  readonly client: string;
  readonly kind: 'call' | 'mock';
  /** `module`, `module#export`, or `#global`; a class stands for its instances. */
  readonly from: readonly string[];
  /** The forms of calling the client itself; the first that fits. */
  readonly call?: readonly Shape[];
  readonly methods?: Readonly<Record<string, Shape>>;
  readonly options: OptionNames;
  /** What a call that says no method does. */
  readonly defaultMethod?: Method;
  /** Methods that make an instance from options at a place, with a base of its own. */
  readonly makes?: Readonly<Record<string, number>>;
  /** Where a call or construction of the client takes a base, which makes its result an instance. */
  readonly baseAt?: number;
  /** Where a construction takes the instance it stands in for. */
  readonly standsInFor?: number;
  /** Whether every method call gives the instance back: `nock(base).get(…).reply(…)`. */
  readonly chains?: boolean;
  /** Methods that name an origin and give an instance for it. */
  readonly originMethods?: readonly string[];
  /** The method of a chained call that takes the body: `.send(body)`. */
  readonly bodyMethod?: string;
}

export const verbs = {
  get: 'GET',
  head: 'HEAD',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  options: 'OPTIONS',
} as const satisfies Record<string, Method>;

/** One form for each of the verbs that are given, all alike but for the method. */
export function forms(shape: Shape, names: Readonly<Record<string, Method>> = verbs): Record<string, Shape> {
  return Object.fromEntries(Object.entries(names).map(([name, method]) => [name, { ...shape, method }]));
}
