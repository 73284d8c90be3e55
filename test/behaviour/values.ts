import type { Scenario } from './protocol';

/** What a run can hand to the code it drives. */
export interface Supply {
  readonly scenario: Scenario;
  /** A token that the code was given, as a text. */
  readonly token: () => string;
  /** A token that the code asks for: fresh, or refused while the app's own server fails. */
  readonly fetchToken: () => Promise<string>;
  /** A client of the real browser library. */
  readonly client: () => unknown;
  /** A real HTTP client. */
  readonly http: () => unknown;
  /** Writes down that something the code was given was called. */
  readonly record: (effect: unknown) => void;
}

/** How a value is used: what is read of it, whether it is called, and whether the call is awaited. */
export interface Usage {
  readonly members: Map<string, Usage>;
  called: boolean;
  awaited: boolean;
}

export function newUsage(): Usage {
  return { members: new Map(), called: false, awaited: false };
}

const textMembers = new Set(Object.getOwnPropertyNames(String.prototype));
const sendMembers = new Set([
  'json',
  'send',
  'status',
  'render',
  'end',
  'redirect',
  'sendStatus',
  'writeHead',
]);
const httpMembers = new Set(['get', 'post', 'request']);
const listMembers = new Set(['map', 'forEach', 'filter', 'reduce', 'some', 'every', 'join', 'entries']);

/**
 * A value that fits its name and its usage, and that is recognised again on the wire: a plain text says where it
 * came from (`user.id`), a connector is `hubspot`, a token is one that Xkit takes.
 */
export function valueFor(path: readonly string[], usage: Usage, supply: Supply): unknown {
  const name = path.at(-1) ?? '';
  const members = [...usage.members.keys()];
  if (isResponse(name, members)) return recorder(path.join('.'), supply);
  if (/^(?:http|axios|client|api)$/.test(name) && members.some((member) => httpMembers.has(member))) {
    return supply.http();
  }
  if (members.includes('login') || members.includes('getConnection')) return supply.client();
  if (supply.scenario === 'no group' && isGroup(name)) return undefined;
  if (usage.called) return functionFor(path, usage, supply);
  if (members.every((member) => textMembers.has(member) && !listMembers.has(member))) {
    return textFor(path, supply);
  }
  if (members.some((member) => listMembers.has(member))) return [textFor([...path, '0'], supply)];
  return Object.fromEntries(
    [...usage.members].map(([member, inner]) => [member, valueFor([...path, member], inner, supply)]),
  );
}

function isResponse(name: string, members: readonly string[]): boolean {
  return /^(?:res|response|reply)$/.test(name) && members.some((member) => sendMembers.has(member));
}

export function isGroup(name: string): boolean {
  return /group|org|team|company|account|workspace|tenant/i.test(name);
}

function isToken(name: string): boolean {
  return /token|jwt/i.test(name);
}

function textFor(path: readonly string[], supply: Supply): unknown {
  const name = path.at(-1) ?? '';
  if (isToken(name)) return supply.token();
  if (/^xkit(?:Client)?$/i.test(name)) return supply.client();
  if (/slug|connector|service|provider|integration/i.test(name)) return 'hubspot';
  return path.join('.');
}

function functionFor(path: readonly string[], { awaited }: Usage, supply: Supply) {
  const name = path.at(-1) ?? '';
  return (...given: unknown[]): unknown => {
    if (isToken(name)) return supply.fetchToken();
    if (supply.scenario === 'no group' && isGroup(name)) return undefined;
    supply.record([path.join('.'), ...given]);
    const value = `${path.join('.')}()`;
    return awaited ? Promise.resolve(value) : value;
  };
}

/** An object that writes down whatever is called on it, and returns itself: `res.status(400).json(…)`. */
function recorder(name: string, supply: Supply): object {
  const self: object = new Proxy(() => undefined, {
    get: (_, member) => {
      if (typeof member === 'symbol' || member === 'then') return undefined;
      if (member === 'headersSent') return false;
      if (member === 'locals') return {};
      return (...given: unknown[]) => {
        supply.record([`${name}.${member}`, ...given]);
        return self;
      };
    },
  });
  return self;
}

/** What an import from a neighbour file is, as far as its name tells; a global nobody declares likewise. */
export function neighbourValue(name: string, supply: Supply): unknown {
  if (/domain/i.test(name)) return 'shop.xkit.co';
  if (/base|url|host|endpoint|api$/i.test(name)) return 'https://app.xkit.co/api/platform';
  if (/^xkit$|xkitClient/i.test(name)) return supply.client();
  if (/^(?:xkit)?token$|jwt$/i.test(name)) return supply.token();
  if (/auth$|credentials|keys/i.test(name)) {
    return withMembers({ username: 'publishable', password: 'secret' }, [name], supply);
  }
  if (/^[A-Z_]+$/.test(name)) return name;
  return withMembers(functionFor([name], { ...newUsage(), awaited: true }, supply), [name], supply);
}

/** A value that has whatever member it is asked for: `auth.currentUser.getIdToken()`, `logger.info(…)`. */
function withMembers(value: object, path: readonly string[], supply: Supply): object {
  return new Proxy(value, {
    get: (target, member) => {
      if (member in target || typeof member === 'symbol' || member === 'then' || member === 'toJSON') {
        return Reflect.get(target, member) as unknown;
      }
      const inner = [...path, member];
      return withMembers(functionFor(inner, { ...newUsage(), awaited: true }, supply), inner, supply);
    },
  });
}
