import { EventEmitter, once } from 'node:events';
import { Window } from 'happy-dom';
import makeFetchCookie from 'fetch-cookie';

/** What the browser library and the code around it see of a page, in Node. */
export interface Page {
  /** Where the page was sent, in order. */
  readonly redirects: readonly string[];
  /** Resolves when the page is sent somewhere else the next time. */
  readonly nextRedirect: () => Promise<string>;
  /** Takes the page away again. */
  readonly close: () => void;
}

type Fetch = typeof globalThis.fetch;

/**
 * Makes this process look like a page: a document, and a `window` whose `location` and cookie-keeping `fetch` know
 * where the page is. @param fetch reaches the servers; @param origin is the page's own
 */
export function openPage(fetch: Fetch, origin = 'https://shop.example'): Page {
  const saved = Object.fromEntries(names.map((name) => [name, globals[name]]));
  const redirects: string[] = [];
  const redirection = new EventEmitter();
  const nextRedirect = async () => String((await once(redirection, 'redirect'))[0]);
  const location = {
    origin,
    get href() {
      return redirects.at(-1) ?? `${origin}/`;
    },
    set href(url: string) {
      redirects.push(url);
      redirection.emit('redirect', url);
    },
  };
  const withCookies = makeFetchCookie(fetch);
  const pageFetch = (input: string | URL | Request, init?: RequestInit) =>
    withCookies(typeof input === 'string' ? new URL(input, origin).href : input, init);

  // A page's own paths are relative to it, in a Request as in fetch.
  class PageRequest extends Request {
    constructor(input: string | URL | Request, init?: RequestInit) {
      super(typeof input === 'string' ? new URL(input, origin) : input, init);
    }
  }

  const browser = new Window({ url: `${origin}/` });
  const own: Record<PropertyKey, unknown> = { location, fetch: pageFetch };
  const window = new Proxy(browser, {
    has: (_, name) => name in own || name in browser,
    get: (_, name) => (name in own ? own[name] : (Reflect.get(browser, name) as unknown)),
    set: (_, name, value) => {
      own[name] = value;
      return true;
    },
    defineProperty: (_, name, descriptor) => Reflect.defineProperty(own, name, descriptor),
  });
  const { document, navigator, localStorage, sessionStorage } = browser;
  Object.assign(globals, {
    window,
    document,
    navigator,
    location,
    localStorage,
    sessionStorage,
    fetch: pageFetch,
    Request: PageRequest,
  });
  const close = () => {
    Object.assign(globals, saved);
    browser.happyDOM.close().catch(() => undefined);
  };
  return { redirects, nextRedirect, close };
}

const names = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'fetch',
  'Request',
] as const;
const globals = globalThis as unknown as Record<string, unknown>;
