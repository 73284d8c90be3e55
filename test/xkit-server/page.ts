import { EventEmitter, once } from 'node:events';
import makeFetchCookie from 'fetch-cookie';

/** What the browser library and the code around it see of a page, in Node. */
export interface Page {
  /** Where the page was sent, in order. */
  readonly redirects: readonly string[];
  /** Resolves when the page is sent somewhere else. */
  readonly redirected: Promise<string>;
  /** Takes the page away again. */
  readonly close: () => void;
}

type Fetch = typeof globalThis.fetch;

/**
 * Makes this process look like a page: `window`, `location`, and a `fetch` that keeps cookies and knows where the
 * page is. @param fetch reaches the servers; @param origin is the page's own
 */
export function openPage(fetch: Fetch, origin = 'https://shop.example'): Page {
  const saved = { window: globals.window, location: globals.location, fetch: globals.fetch };
  const redirects: string[] = [];
  const redirection = new EventEmitter();
  const redirected = once(redirection, 'redirect').then(([url]) => url as string);
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
  const window = { location, fetch: pageFetch, addEventListener() {}, removeEventListener() {} };
  Object.assign(globals, { window, location, fetch: pageFetch });
  return { redirects, redirected, close: () => Object.assign(globals, saved) };
}

const globals = globalThis as { window?: unknown; location?: unknown; fetch: unknown };
