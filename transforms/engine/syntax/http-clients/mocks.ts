import { forms, type ClientRow } from './row';

/** The libraries that stand in for requests in tests. */
export const mockRows: readonly ClientRow[] = [
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
