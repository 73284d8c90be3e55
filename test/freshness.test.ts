import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Agent, fetch as undiciFetch } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeCertificate } from './xkit-server/certificate';
import { leadConnections, type Leading } from './xkit-server/loopback';
import { openPage, type Page } from './xkit-server/page';
import { startXkitServer, type XkitServer } from './xkit-server/server';

/** The part of the real library that the scenarios use. */
interface Xkit {
  login(tokenOrCallback: string | GetToken, callback?: GetToken): Promise<void>;
  logout(): Promise<void>;
  getConnection(query: { slug: string }): Promise<{ external_id: string }>;
}
type GetToken = () => Promise<string>;

const versions = {
  '3.11.2': 'xkit-3-11-2',
  '3.12.2': 'xkit-3-12-2',
  '3.14.1': '@xkit-co/xkit.js',
};

/** How an app logs in, and what the library makes of it: the facts that step 3 stands on. */
const forms = {
  'the token alone': {
    login: async (xkit, get) => xkit.login(await get()),
    whenTheFirstFetchFails: 'rejects',
    whenAllExpired: 'redirect',
  },
  'a callback': {
    login: (xkit, get) => xkit.login(get),
    whenTheFirstFetchFails: 'resolves',
    whenAllExpired: 'goes on',
  },
  'the token and a callback': {
    login: async (xkit, get) => xkit.login(await get(), get),
    whenTheFirstFetchFails: 'rejects',
    whenAllExpired: 'goes on',
  },
  'a callback over a captured token': {
    login: async (xkit, get) => {
      const token = await get();
      await xkit.login(async () => token);
    },
    whenTheFirstFetchFails: 'rejects',
    whenAllExpired: 'rejects',
  },
} satisfies Record<
  string,
  {
    login: (xkit: Xkit, get: GetToken) => Promise<void>;
    whenTheFirstFetchFails: 'rejects' | 'resolves';
    whenAllExpired: 'redirect' | 'goes on' | 'rejects';
  }
>;
const refreshing = Object.entries(forms).filter(([, form]) => form.whenAllExpired === 'goes on');

const load = createRequire(import.meta.url);
let server: XkitServer;
let page: Page;
let fetchTrusting: typeof globalThis.fetch;
let leading: Leading;
let context: string;

beforeAll(async () => {
  const certificate = await makeCertificate();
  const dispatcher = new Agent({ connect: { ca: certificate.certificate }, pipelining: 0 });
  fetchTrusting = ((input: string, init?: object) =>
    undiciFetch(input, { ...init, dispatcher })) as typeof globalThis.fetch;
  server = await startXkitServer(certificate);
  leading = leadConnections(({ host }) => (host.endsWith('.xkit.co') ? server.httpsPort : 'direct'));
  // The library says on the console what it swallows.
  for (const name of ['warn', 'error', 'log'] as const) vi.spyOn(console, name).mockReturnValue(undefined);
});
afterAll(async () => {
  leading.undo();
  await server.close();
  vi.restoreAllMocks();
});
beforeEach(() => {
  server.state.reset();
  page = openPage(fetchTrusting);
  context = 'group-1';
});
afterEach(() => page.close());

describe.each(Object.entries(versions))('@xkit-co/xkit.js %s', (version, name) => {
  test('is the version it says', () => {
    expect((load(`${name}/package.json`) as { version: string }).version).toBe(version);
  });

  describe.each(Object.entries(forms))('login with %s', (_, { login, ...expected }) => {
    test(`when all expired: ${expected.whenAllExpired}`, async () => {
      const xkit = await newClient(name);
      await login(xkit, issue);
      expect(await read(xkit)).toBe('goes on');
      server.state.expireAll();
      expect(await read(xkit)).toBe(expected.whenAllExpired);
      expect(page.redirects).toEqual(expected.whenAllExpired === 'redirect' ? [redirectUrl()] : []);
    });

    test(`when the first fetch of a token fails: ${expected.whenTheFirstFetchFails}`, async () => {
      const xkit = await newClient(name);
      const outcome = await login(xkit, failing).then(
        () => 'resolves',
        () => 'rejects',
      );
      expect(outcome).toBe(expected.whenTheFirstFetchFails);
    });
  });

  describe.each(refreshing)('login with %s', (_, { login }) => {
    test('goes on through three expiries in a row', async () => {
      const xkit = await newClient(name);
      await login(xkit, issue);
      for (let night = 1; night <= 3; night += 1) {
        server.state.expireAll();
        expect(await read(xkit)).toBe('goes on');
      }
    });

    test('serves parallel calls after an expiry', async () => {
      const xkit = await newClient(name);
      await login(xkit, issue);
      server.state.expireAll();
      const outcomes = await Promise.all(Array.from({ length: 5 }, () => read(xkit)));
      expect(new Set(outcomes)).toEqual(new Set(['goes on']));
    });

    test('goes on in the context that is current at the expiry', async () => {
      const xkit = await newClient(name);
      await login(xkit, issue);
      expect(await xkit.getConnection({ slug: 'hubspot' })).toMatchObject({ external_id: 'group-1' });
      context = 'group-2';
      server.state.expireAll();
      expect(await xkit.getConnection({ slug: 'hubspot' })).toMatchObject({ external_id: 'group-2' });
    });

    test('asks the callback once for each call in flight, and not at all for the next ones', async () => {
      const xkit = await newClient(name);
      const get = vi.fn(issue);
      await login(xkit, get);
      server.state.expireAll();
      get.mockClear();
      await Promise.all([read(xkit), read(xkit), read(xkit)]);
      expect(get).toHaveBeenCalledTimes(3);
      await read(xkit);
      expect(get).toHaveBeenCalledTimes(3);
    });

    // The library remembers that it was refused a session at its start, and never asks for one again.
    test.each([
      { start: 'without a session', asked: 1 },
      { start: 'with a session', asked: 0 },
    ])(
      'a page that starts $start asks the callback $asked times when only tokens expired',
      async ({ asked }) => {
        if (asked === 0) await login(await newClient(name), issue);
        server.state.log = [];
        const xkit = await newClient(name);
        const get = vi.fn(issue);
        await login(xkit, get);
        get.mockClear();
        server.state.expireTokens();
        await read(xkit);
        expect(get).toHaveBeenCalledTimes(asked);
      },
    );

    test('logs in again by itself after a logout', async () => {
      const xkit = await newClient(name);
      await login(xkit, issue);
      await xkit.logout();
      expect(await read(xkit)).toBe('goes on');
    });
  });
});

test('docs/evidence.md states each form as it is', () => {
  const text = readFileSync(join(__dirname, '..', 'docs', 'evidence.md'), 'utf8').replaceAll(/ +/g, ' ');
  for (const [name, form] of Object.entries(forms)) {
    expect(text).toContain(`| ${name} | ${form.whenTheFirstFetchFails} | ${form.whenAllExpired} |`);
  }
});

/** A client of its own page, settled: at its start the library asks for the platform and for a session. */
async function newClient(name: string): Promise<Xkit> {
  const library = load(name) as { default: (domain: string) => Xkit };
  const xkit = library.default('shop.xkit.co');
  await vi.waitFor(
    () => expect(server.state.log.filter(({ status }) => status !== undefined)).toHaveLength(2),
    { interval: 2 },
  );
  return xkit;
}

function failing(): Promise<string> {
  return Promise.reject(new Error('no token today'));
}

async function issue(): Promise<string> {
  return server.state.issueToken(context);
}

/**
 * Reads a connection as the page does, and says how that ended. Going on counts only with a token that was issued
 * after everything issued before had expired.
 */
async function read(xkit: Xkit): Promise<'goes on' | 'rejects' | 'redirect'> {
  const outcome = await Promise.race([
    xkit.getConnection({ slug: 'hubspot' }).then(
      () => 'goes on' as const,
      () => 'rejects' as const,
    ),
    page.nextRedirect().then(() => 'redirect' as const),
  ]);
  if (outcome === 'goes on') {
    const served = server.state.log.findLast(
      ({ path, status }) => path.endsWith('/connections/hubspot') && status === 200,
    );
    expect(server.state.contextOfToken(served?.auth)).toBe(context);
  }
  return outcome;
}

function redirectUrl(): string {
  return server.state.loginRedirectUrl;
}
