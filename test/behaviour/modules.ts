import { createRequire } from 'node:module';
import { neighbourValue, type Supply } from './values';

type Handler = (...given: unknown[]) => unknown;

/** A client of the browser library that the driven code made. */
export interface KnownClient {
  login: (...given: unknown[]) => Promise<void>;
  getConnection: (query: { slug: string }) => Promise<{ external_id: string }>;
}

/** What the driven code left with the libraries it uses. */
export interface Traces {
  readonly clients: KnownClient[];
  readonly loggedIn: Set<KnownClient>;
  readonly handlers: Handler[];
}

const load = createRequire(__filename);
const clientPackages = new Set([
  '@xkit-co/xkit.js',
  '@xkit-co/xkit-catalog.js',
  '@xkit-co/xkit-catalog-react.js',
]);

/**
 * Gives driven modules a `require` that watches what they load (compiling makes them use it). The libraries are the
 * real ones; only a neighbour file of the fixture, which there is none of, is made up from the names asked of it.
 */
export function watchModules(supply: () => Supply): Traces & { reset: () => void } {
  const traces: Traces = { clients: [], loggedIn: new Set(), handlers: [] };
  const watched = (request: string): unknown => {
    if (clientPackages.has(request)) return clientPackage(traces);
    if (/^[.~]|^@\//.test(request)) return neighbour(supply);
    const loaded = load(request) as unknown;
    if (request === 'nock') (loaded as Nock).activate();
    if (request === 'express') watchExpress(loaded, traces);
    return loaded;
  };
  (globalThis as { requireWatched?: unknown }).requireWatched = watched;
  const undoChanges = watchSharedState();
  const reset = () => {
    undoChanges();
    traces.clients.length = 0;
    traces.handlers.length = 0;
    traces.loggedIn.clear();
  };
  return { ...traces, reset };
}

interface Nock {
  readonly activate: () => void;
  readonly cleanAll: () => void;
  readonly enableNetConnect: () => void;
  readonly restore: () => void;
}

/** What one fixture changes in a library shall not reach the next. @returns a function that undoes it */
function watchSharedState(): () => void {
  const { defaults, interceptors } = load('axios') as typeof import('axios').default;
  const { getGlobalDispatcher, setGlobalDispatcher } = load('undici') as typeof import('undici');
  const dispatcher = getGlobalDispatcher();
  const nock = load('nock') as Nock;
  nock.restore();
  const saved = { ...defaults };
  const savedHeaders = { ...defaults.headers.common };
  return () => {
    for (const key of Object.keys(defaults)) if (!(key in saved)) Reflect.deleteProperty(defaults, key);
    Object.assign(defaults, saved);
    const headers = defaults.headers.common;
    for (const key of Object.keys(headers)) if (!(key in savedHeaders)) delete headers[key];
    Object.assign(headers, savedHeaders);
    interceptors.request.clear();
    interceptors.response.clear();
    setGlobalDispatcher(dispatcher);
    nock.cleanAll();
    nock.enableNetConnect();
    nock.restore();
  };
}

/** A client of the real library, whose logins are written down. */
export function createClient(traces: Traces, domain = 'shop.xkit.co'): KnownClient {
  const library = load('@xkit-co/xkit.js') as { default: (domain: string) => KnownClient };
  const client = library.default(domain);
  const { login } = client;
  client.login = (...given) => {
    traces.loggedIn.add(client);
    return login(...given);
  };
  traces.clients.push(client);
  return client;
}

function clientPackage(traces: Traces): object {
  const createXkit = (domain: unknown) => createClient(traces, domainOf(domain));
  return { __esModule: true, default: createXkit, createXkit };
}

/** The driven code's own domain where it is one; a name made up from its environment is none. */
function domainOf(domain: unknown): string {
  return typeof domain === 'string' && domain.endsWith('.xkit.co') ? domain : 'shop.xkit.co';
}

function neighbour(supply: () => Supply): object {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === '__esModule') return true;
        if (typeof name === 'symbol' || name === 'then') return undefined;
        return neighbourValue(name, supply());
      },
    },
  );
}

interface ExpressLike {
  readonly application: Record<string, unknown>;
  readonly Router: { readonly prototype: Record<string, unknown> };
  watched?: boolean;
}

/** Route handlers are driven like exported functions; nobody listens on a port. */
function watchExpress(express: unknown, traces: Traces): void {
  const { application, Router } = express as ExpressLike;
  if ((express as ExpressLike).watched) return;
  (express as ExpressLike).watched = true;
  for (const holder of [application, Router.prototype]) {
    for (const method of ['get', 'post', 'put', 'delete', 'all', 'use']) {
      const register = holder[method] as Handler;
      holder[method] = function registerAndKeep(this: unknown, ...given: unknown[]) {
        traces.handlers.push(...given.flat().filter((part): part is Handler => typeof part === 'function'));
        return Reflect.apply(register, this, given);
      };
    }
  }
  application.listen = () => application;
}
