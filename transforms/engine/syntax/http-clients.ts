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

const verbs = {
  get: 'GET',
  head: 'HEAD',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  options: 'OPTIONS',
} as const satisfies Record<string, Method>;

/** One form for each of the verbs that are given, all alike but for the method. */
function forms(shape: Shape, names: Readonly<Record<string, Method>> = verbs): Record<string, Shape> {
  return Object.fromEntries(Object.entries(names).map(([name, method]) => [name, { ...shape, method }]));
}

const urlThenOptions = { url: 0, options: 1 } as const;
const urlThenBody = { url: 0, body: 1, options: 2 } as const;
const { post, put, patch, ...bodyless } = verbs;
const bodied = { post, put, patch };
const fetchOptions = { method: ['method'], body: ['body'] } as const;

export const clientRows: readonly ClientRow[] = [
  {
    client: 'axios',
    kind: 'call',
    from: ['axios', 'axios#Axios', '#axios'],
    call: [urlThenOptions],
    methods: {
      ...forms(urlThenOptions, bodyless),
      ...forms(urlThenBody, bodied),
      postForm: { ...urlThenBody, method: 'POST' },
      request: { options: 0 },
      getUri: { options: 0, method: 'GET' },
    },
    options: {
      url: ['url'],
      base: ['baseURL'],
      misspelledBase: 'baseUrl',
      method: ['method'],
      body: ['data'],
    },
    defaultMethod: 'GET',
    makes: { create: 0 },
  },
  {
    client: 'fetch',
    kind: 'call',
    from: [
      '#fetch',
      'node-fetch',
      'node-fetch-native',
      'node-fetch-native#fetch',
      'cross-fetch',
      'cross-fetch#fetch',
      'isomorphic-fetch',
      'isomorphic-unfetch',
      'unfetch',
      'whatwg-fetch#fetch',
      'undici#fetch',
      '@whatwg-node/fetch#fetch',
    ],
    call: [urlThenOptions],
    options: fetchOptions,
    defaultMethod: 'GET',
  },
  {
    client: 'Request',
    kind: 'call',
    from: ['#Request', 'node-fetch#Request', 'undici#Request', 'cross-fetch#Request'],
    call: [urlThenOptions],
    options: fetchOptions,
    defaultMethod: 'GET',
  },
  {
    client: 'undici',
    kind: 'call',
    from: ['undici#request', 'undici#stream', 'undici#pipeline'],
    call: [urlThenOptions],
    options: fetchOptions,
    defaultMethod: 'GET',
  },
  {
    client: 'undici-client',
    kind: 'call',
    from: ['undici#Client', 'undici#Pool'],
    methods: { request: { options: 0 }, stream: { options: 0 } },
    options: { url: ['path'], method: ['method'], body: ['body'] },
    defaultMethod: 'GET',
    baseAt: 0,
  },
  {
    client: 'got',
    kind: 'call',
    from: ['got', 'got#got'],
    call: [urlThenOptions],
    methods: { ...forms(urlThenOptions), stream: urlThenOptions, paginate: urlThenOptions },
    options: {
      url: ['url'],
      base: ['prefixUrl', 'baseUrl'],
      method: ['method'],
      body: ['json', 'body', 'form'],
    },
    defaultMethod: 'GET',
    makes: { extend: 0 },
  },
  {
    client: 'ky',
    kind: 'call',
    from: ['ky', 'ky-universal'],
    call: [urlThenOptions],
    methods: forms(urlThenOptions),
    options: { base: ['prefixUrl', 'prefix', 'baseUrl'], method: ['method'], body: ['json', 'body'] },
    defaultMethod: 'GET',
    makes: { create: 0, extend: 0 },
  },
  {
    client: 'superagent',
    kind: 'call',
    from: ['superagent', 'superagent#agent', '#superagent'],
    call: [
      { methodAt: 0, url: 1, atLeast: 2 },
      { url: 0, method: 'GET' },
    ],
    methods: forms({ url: 0, body: 1 }, { ...verbs, del: 'DELETE' }),
    options: {},
    bodyMethod: 'send',
    makes: { agent: 0 },
  },
  {
    client: 'request',
    kind: 'call',
    from: [
      'request',
      'request-promise',
      'request-promise-native',
      '@cypress/request',
      '@cypress/request-promise',
      'postman-request',
    ],
    call: [urlThenOptions],
    methods: forms(urlThenOptions, { ...verbs, del: 'DELETE' }),
    options: {
      url: ['uri', 'url'],
      base: ['baseUrl'],
      method: ['method'],
      body: ['body', 'json', 'form', 'formData'],
    },
    defaultMethod: 'GET',
    makes: { defaults: 0 },
  },
  {
    client: 'https',
    kind: 'call',
    from: ['https', 'http', 'follow-redirects#https', 'follow-redirects#http'],
    methods: { request: urlThenOptions, get: { ...urlThenOptions, method: 'GET' } },
    options: { host: ['hostname', 'host'], path: ['path'], method: ['method'] },
    defaultMethod: 'GET',
  },
  {
    client: 'ofetch',
    kind: 'call',
    from: ['ofetch', 'ofetch#ofetch', 'ofetch#$fetch', '#$fetch'],
    call: [urlThenOptions],
    methods: { raw: urlThenOptions },
    options: { base: ['baseURL'], method: ['method'], body: ['body'] },
    defaultMethod: 'GET',
    makes: { create: 0 },
  },
  {
    client: 'needle',
    kind: 'call',
    from: ['needle'],
    call: [{ methodAt: 0, url: 1, body: 2, options: 3 }],
    methods: { ...forms(urlThenOptions), ...forms(urlThenBody, { ...bodied, delete: 'DELETE' }) },
    options: {},
  },
  {
    client: 'jquery',
    kind: 'call',
    from: ['jquery', '#$', '#jQuery'],
    methods: {
      ajax: urlThenOptions,
      get: { ...urlThenOptions, method: 'GET' },
      getJSON: { ...urlThenOptions, method: 'GET' },
      post: { url: 0, body: 1, method: 'POST' },
    },
    options: { url: ['url'], method: ['method', 'type'], body: ['data'] },
    defaultMethod: 'GET',
  },
  {
    client: 'nock',
    kind: 'mock',
    from: ['nock'],
    methods: {
      ...forms({ url: 0, body: 1 }),
      intercept: { url: 0, methodAt: 1, body: 2 },
    },
    options: {},
    baseAt: 0,
    chains: true,
  },
  {
    client: 'msw',
    kind: 'mock',
    from: ['msw#http', 'msw#rest'],
    methods: { ...forms({ url: 0 }), all: { url: 0 } },
    options: {},
  },
  {
    client: 'axios-mock-adapter',
    kind: 'mock',
    from: ['axios-mock-adapter'],
    methods: {
      onGet: { url: 0, method: 'GET' },
      onHead: { url: 0, method: 'HEAD' },
      onPost: { url: 0, body: 1, method: 'POST' },
      onPut: { url: 0, body: 1, method: 'PUT' },
      onPatch: { url: 0, body: 1, method: 'PATCH' },
      onDelete: { url: 0, method: 'DELETE' },
      onAny: { url: 0 },
    },
    options: {},
    standsInFor: 0,
  },
  {
    client: 'fetch-mock',
    kind: 'mock',
    from: ['fetch-mock', 'fetch-mock-jest', '@fetch-mock/jest', '@fetch-mock/vitest', '#fetchMock'],
    methods: {
      ...forms({ url: 0, options: 2 }),
      ...forms(
        { url: 0, options: 2 },
        { getOnce: 'GET', postOnce: 'POST', putOnce: 'PUT', patchOnce: 'PATCH', deleteOnce: 'DELETE' },
      ),
      mock: { url: 0, options: 2 },
      once: { url: 0, options: 2 },
      route: { url: 0, options: 2 },
    },
    options: { method: ['method'], body: ['body'] },
    chains: true,
  },
  {
    client: 'undici-mock',
    kind: 'mock',
    from: ['undici#MockAgent'],
    methods: { intercept: { options: 0 } },
    options: { url: ['path'], method: ['method'], body: ['body'] },
    defaultMethod: 'GET',
    originMethods: ['get'],
    chains: true,
  },
];

const rowsByOrigin = new Map(clientRows.flatMap((row) => row.from.map((from) => [from, row] as const)));

/** The row of what a module exports under a dotted name; module `''` is the language and the page. */
export function clientRowOf(module: string, path: readonly string[]): ClientRow | undefined {
  const name = path.join('.');
  return rowsByOrigin.get(name === '' ? module : `${module}#${name}`);
}

/** What a call of a method named so does when the client is none of the table: `api.delete(url)`. */
export const methodNames: Readonly<Record<string, Method>> = { ...verbs, del: 'DELETE', destroy: 'DELETE' };

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
