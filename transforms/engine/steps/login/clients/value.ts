/** How a client came to be: made by an Xkit package, the script's global, or declared of Xkit's type. */
export type Origin = 'package' | 'global' | 'typed';

/** What is known of a value, as far as Xkit's `login` goes. */
export type Value =
  | { readonly kind: 'unknown' }
  /** `null` or `undefined`. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'client';
      readonly origin: Origin;
      /** The same in every file for the same client; without one, it may be any. */
      readonly instance?: string | undefined;
      readonly more?: Members;
    }
  /** A client's `login`, still bound to it. */
  | { readonly kind: 'login'; readonly origin: Origin; readonly instance?: string | undefined }
  | { readonly kind: 'object'; readonly member: Members }
  | { readonly kind: 'function'; readonly result: () => Value }
  | { readonly kind: 'promise'; readonly settled: () => Value };

type Members = (name: string) => Value;

/** The client that the hosted script leaves on the window. */
export const windowClient = 'window.xkit';

export const unknown: Value = { kind: 'unknown' };
export const nothing: Value = { kind: 'nothing' };

export function client(origin: Origin, instance?: string): Value {
  return { kind: 'client', origin, instance };
}

export function object(member: Members): Value {
  return { kind: 'object', member: withoutCircles(member) };
}

/** What is asked for while it is being found (`this.all = { ...this.all, more }`) adds nothing on the way round. */
function withoutCircles(member: Members): Members {
  const active = new Set<string>();
  return (name) => {
    if (active.has(name)) return nothing;
    active.add(name);
    try {
      return member(name);
    } finally {
      active.delete(name);
    }
  };
}

export function functionOf(result: () => Value): Value {
  return { kind: 'function', result };
}

export function promiseOf(settled: () => Value): Value {
  return { kind: 'promise', settled };
}

/** `value.name`. A member of what may be nothing is the member of what it is otherwise. */
export function memberOf(value: Value, name: string): Value {
  switch (value.kind) {
    case 'client':
      return name === 'login'
        ? { kind: 'login', origin: value.origin, instance: value.instance }
        : (value.more?.(name) ?? unknown);
    case 'login':
      return name === 'bind' ? functionOf(() => value) : unknown;
    case 'object':
      return value.member(name);
    default:
      return unknown;
  }
}

/** `value(…)`, whatever it is called with. */
export function resultOf(value: Value): Value {
  return value.kind === 'function' ? value.result() : unknown;
}

/** `await value`. */
export function settledOf(value: Value): Value {
  return value.kind === 'promise' ? settledOf(value.settled()) : value;
}

/** One of several values: known only when all that are something are alike. */
export function oneOf(values: readonly Value[]): Value {
  const something = values.filter(({ kind }) => kind !== 'nothing');
  const [first, ...others] = something;
  if (!first) return values.length > 0 ? nothing : unknown;
  if (others.length === 0) return first;
  if (others.some(({ kind }) => kind !== first.kind)) return unknown;
  switch (first.kind) {
    case 'object':
      return object((name) => oneOf(something.map((value) => memberOf(value, name))));
    case 'function':
      return functionOf(() => oneOf(something.map(resultOf)));
    case 'promise':
      return promiseOf(() => oneOf(something.map(settledOf)));
    case 'client':
    case 'login':
      return something.every((value) => 'instance' in value && value.instance === first.instance)
        ? first
        : { ...first, instance: undefined };
    default:
      return first;
  }
}
