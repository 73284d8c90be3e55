import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { build } from '../../build.mjs';
import { bundleHelper, bundlePageScript } from '../behaviour/compile';
import { makeCertificate } from '../xkit-server/certificate';
import { startXkitServer, type XkitServer } from '../xkit-server/server';
import { chromiumFlags, findChromium } from './chromium';
import { copyExample, migrateFolder, startApp, type RunningApp, type Side } from './example';

/** How a person comes to a page of an example that shows a connection, and whose context that is. */
interface Visit {
  readonly name: string;
  readonly example: 'express-groups' | 'next-users' | 'spa';
  readonly context: string;
  readonly arrive: (page: Page, url: string) => Promise<void>;
}

const visits: readonly Visit[] = [
  {
    name: 'express-groups, a token rendered into the page',
    example: 'express-groups',
    context: 'company-1',
    arrive: signIn,
  },
  {
    name: 'express-groups, a token fetched by the page',
    example: 'express-groups',
    context: 'company-1',
    arrive: async (page, url) => {
      await signIn(page, url);
      await loggedIn(page, () => page.goto(`${url}/settings`));
    },
  },
  { name: 'next-users', example: 'next-users', context: 'user-1', arrive: signIn },
  { name: 'spa, a user in a team', example: 'spa', context: 'team-1', arrive: signIn },
  {
    name: 'spa, a user on their own',
    example: 'spa',
    context: 'user-2',
    arrive: async (page, url) => {
      await page.goto(url);
      await page.selectOption('select', 'user-2');
      await loggedIn(page, () => page.click('#sign-in'));
    },
  },
];
const examples = [...new Set(visits.map(({ example }) => example))];
const keys = { XKIT_PUBLISHABLE_KEY: 'publishable', XKIT_SECRET_KEY: 'secret' };
const workFolder = join(__dirname, '..', '..', '.cache', 'apps');
const commandFolder = join(workFolder, 'command');

let xkit: XkitServer;
let browser: Browser;
let environment: Record<string, string>;

beforeAll(async () => {
  mkdirSync(workFolder, { recursive: true });
  await build(commandFolder);
  const certificate = await makeCertificate();
  const trusted = join(workFolder, 'certificate.pem');
  writeFileSync(trusted, certificate.certificate);
  xkit = await startXkitServer(certificate, { hostedScript: hostedScript() });
  const preload = join(workFolder, 'preload.cjs');
  bundleHelper(join(__dirname, 'preload.ts'), preload);
  environment = {
    ...keys,
    XKIT_DOMAIN: 'shop.xkit.co',
    XKIT_STAND_IN_PORT: String(xkit.httpsPort),
    NODE_EXTRA_CA_CERTS: trusted,
    NODE_OPTIONS: `--require=${preload}`,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: [...chromiumFlags, `--host-resolver-rules=${resolverRules()}`],
  });
});
afterAll(async () => {
  await browser?.close();
  await xkit?.close();
});
beforeEach(() => xkit.state.reset());

describe.each(examples)('%s', (example) => {
  const itsVisits = visits.filter((visit) => visit.example === example);

  describe.each(['before', 'after'] as const)('%s the migration', (side) => {
    let app: RunningApp;
    beforeAll(async () => {
      app = await startApp(prepare(example, side), environment);
    });
    afterAll(() => app?.stop());

    test.each(itsVisits)('$name', async (visit) => {
      xkit.state.oldEndpoints = side === 'before';
      await withPage(async (page) => {
        await visit.arrive(page, app.url);
        await readConnection(page, visit.context);
        await readCredentials(page);
        const button = await page.waitForSelector('#connection');
        xkit.state.expireAll();
        if (side === 'before') {
          await page.click('#connection');
          await page.waitForURL(xkit.state.loginRedirectUrl);
        } else {
          await readConnection(page, visit.context);
          // The same element: the page was never left.
          expect(await button.evaluate(({ isConnected }) => isConnected)).toBe(true);
        }
      });
      const { log } = xkit.state;
      const oldPaths = /\/api\/platform\/(?:users|groups|connections)\b/;
      const minted = log.filter(({ method, path }) => method === 'POST' && path.startsWith('/api/platform/'));
      expect(minted.length).toBeGreaterThan(0);
      if (side === 'before') return;
      expect(log.filter(({ path }) => oldPaths.test(path))).toEqual([]);
      expect(log.filter(({ status }) => status === 410)).toEqual([]);
      for (const { path, body, auth } of minted) {
        expect({ path, body, auth }).toEqual({
          path: '/api/platform/context',
          body: { context: expect.objectContaining({ external_id: visit.context }) as unknown },
          auth: 'publishable:secret',
        });
      }
    });
  });
});

function prepare(example: Visit['example'], side: Side): string {
  const folder = copyExample(example, side);
  if (side === 'after') migrateFolder(folder, join(commandFolder, 'cli.cjs'));
  return folder;
}

async function withPage(visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  try {
    await visit(page);
  } finally {
    await context.close();
  }
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await loggedIn(page, () => page.click('#sign-in'));
}

/** Does what leads to a login at Xkit, and waits until the page has it. */
async function loggedIn(page: Page, act: () => Promise<unknown>): Promise<void> {
  const session = page.waitForResponse(
    (response) =>
      response.url().endsWith('/platform_user/sessions') && response.request().method() === 'POST',
  );
  await act();
  await session;
  await page.waitForSelector('#connection');
  await page.evaluate('new Promise((resolve) => setTimeout(resolve))');
}

/** From the page, with the token it logged in with or a fresh one. */
async function readConnection(page: Page, context: string): Promise<void> {
  const before = served();
  await page.click('#connection');
  await expect.poll(served, { timeout: 20_000 }).toBeGreaterThan(before);
  await expect.poll(() => outputOf(page)).toMatchObject({ external_id: context });
}

function served(): number {
  const reads = /platform_user\/connections\//;
  return xkit.state.log.filter(({ path, status }) => reads.test(path) && status === 200).length;
}

/** Through the app's own server, with the credentials of the context. */
async function readCredentials(page: Page): Promise<void> {
  await page.click('#contacts');
  await expect.poll(() => outputOf(page), { timeout: 20_000 }).toMatchObject({ connected: true });
}

async function outputOf(page: Page): Promise<unknown> {
  const text = (await page.textContent('#output')) ?? '';
  return text.startsWith('{') ? (JSON.parse(text) as unknown) : text;
}

/** The script at `https://<slug>.xkit.co/xkit.js`: the published library, started for its own domain. */
function hostedScript(): string {
  const outfile = join(workFolder, 'xkit.js');
  bundlePageScript(require.resolve('@xkit-co/xkit.js/lib/browser.js'), outfile);
  return `${readFileSync(outfile, 'utf8')}\nwindow.xkit.init('shop.xkit.co');`;
}

/** Xkit and the made-up shop are the stand-in; nothing else but localhost exists for the browser. */
function resolverRules(): string {
  const standIn = `127.0.0.1:${xkit.httpsPort}`;
  return [
    `MAP *.xkit.co:443 ${standIn}`,
    `MAP shop.example:443 ${standIn}`,
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ].join(',');
}
