/**
 * The process in which fixtures run: `node child.cjs <jobs.json> <runs.json>`. Started with NODE_EXTRA_CA_CERTS, so
 * that every real client trusts the stand-in, and with every connection led to it.
 */
import axios from 'axios';
import { readFileSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { currentContext } from '../xkit-server/app-api';
import type { Certificate } from '../xkit-server/certificate';
import { leadConnections, type Leading } from '../xkit-server/loopback';
import { openPage, type Page } from '../xkit-server/page';
import { startXkitServer, type XkitServer } from '../xkit-server/server';
import type { XkitState } from '../xkit-server/state';
import { describeValue } from './describe-value';
import { driveModule } from './drive';
import { createClient, watchModules, type KnownClient } from './modules';
import type { ClientFate, Job, Outcome, Run, Scenario } from './protocol';
import { neighbourValue, type Supply } from './values';

interface Plan {
  readonly jobs: readonly Job[];
  readonly certificate: Certificate;
}

const [, , planPath = '', runsPath = ''] = process.argv;
const quietMilliseconds = 1;
let effects: unknown[] = [];
let running = '';
/** A test needs its own runner: nothing is made up for it. */
const testFramework = new Set([
  'describe',
  'test',
  'it',
  'expect',
  'jest',
  'vi',
  'beforeEach',
  'beforeAll',
  '$',
]);
const globals = globalThis as unknown as { xkit?: unknown; window: { xkit?: unknown } };

main().catch((error: unknown) => {
  process.stderr.write(`${running}: ${inspect(error)}\n`);
  process.exit(1);
});

async function main(): Promise<void> {
  const { jobs, certificate } = JSON.parse(readFileSync(planPath, 'utf8')) as Plan;
  hurryTimers();
  keepConsole();
  process.on('unhandledRejection', (reason) => effects.push(['unhandled rejection', reason]));
  process.on('uncaughtException', (error) => effects.push(['uncaught exception', error]));
  const server = await startXkitServer(certificate);
  const runs: Run[] = [];
  for (const job of jobs)
    for (const scenario of job.scenarios) {
      running = `${job.name}, ${scenario}`;
      runs.push(await run(job, scenario, server));
    }
  writeFileSync(runsPath, JSON.stringify(runs));
  process.exit(0);
}

async function run(job: Job, scenario: Scenario, server: XkitServer): Promise<Run> {
  effects = [];
  const { state } = server;
  setScene(state, scenario);
  state.oldTokensFor = job.context;
  const leading = leadConnections(({ host, port, secure }) => {
    if (scenario === 'refused' && !/(?<!app)\.xkit\.co$/.test(host)) return 'refused';
    return secure || port === 443 ? server.httpsPort : server.httpPort;
  });
  const page = job.inPage ? openPage(globalThis.fetch) : undefined;
  current = {
    scenario,
    token: () => state.issueToken('given-context'),
    fetchToken: async () => {
      if (state.tokenEndpointFailure ?? scenario === 'refused') throw new Error('no token today');
      const token = state.issueToken(currentContext);
      // A text that is an answer with the text in it, too: callers differ in what they expect.
      return Object.assign(Object(token) as string, { token, access_token: token, data: { token } });
    },
    http: () => axios,
    client: () => createClient(traces),
    record: (effect) => effects.push(effect),
  };
  traces.reset();
  const text = readFileSync(job.path, 'utf8');
  state.answersPlainTokens = /\.text\(\)/.test(text) && !/\.json\(\)/.test(text);
  if (page) {
    state.takesForeignTokens = true;
    axios.defaults.baseURL = 'https://shop.example';
    (process as { browser?: boolean }).browser = true;
    offerGlobalClient();
  }
  const madeUp = job.globals.filter((name) => !(name in globalThis) && !testFramework.has(name));
  for (const name of madeUp) {
    Object.assign(globalThis, { [name]: neighbourValue(name, current) });
  }
  try {
    const outcomes = await driveModule(job.path, text, traces, current);
    await quiet(leading);
    const requests = structuredClone(state.log);
    const seen = [...effects];
    const clients = page ? await fatesOf([...traces.loggedIn], state, page) : [];
    const plain = (value: unknown) => describeValue(value, (said) => nameTokens(said, state));
    return {
      job: job.name,
      scenario,
      outcomes: (await Promise.all(outcomes.map(plain))) as Outcome[],
      effects: (await plain(seen)) as unknown[],
      requests,
      clients,
    };
  } finally {
    page?.close();
    delete globals.xkit;
    delete (process as { browser?: boolean }).browser;
    for (const name of madeUp) Reflect.deleteProperty(globalThis, name);
    leading.undo();
  }
}

let current: Supply;
const traces = watchModules(() => current);

/** What the hosted script leaves in a page: `xkit`, there for whoever asks. */
function offerGlobalClient(): void {
  let client: KnownClient | undefined;
  const get = () => (client ??= createClient(traces));
  for (const holder of [globals, globals.window]) {
    Object.defineProperty(holder, 'xkit', { get, configurable: true, enumerable: true });
  }
}

function setScene(state: XkitState, scenario: Scenario): void {
  state.reset();
  if (scenario === 'old endpoints off') state.oldEndpoints = false;
  if (/^\d+$/.test(scenario)) {
    state.platformFailure = Number(scenario);
    state.tokenEndpointFailure = Number(scenario);
  }
}

/** Whether each client that was logged in can read, and whether it still can after a night. */
async function fatesOf(clients: readonly KnownClient[], state: XkitState, page: Page): Promise<ClientFate[]> {
  const read = (client: KnownClient) =>
    Promise.race([
      client.getConnection({ slug: 'hubspot' }).then(
        () => 'goes on' as const,
        () => 'rejects' as const,
      ),
      page.nextRedirect().then(() => 'redirect' as const),
    ]);
  const readAll = async () => {
    const ends: Awaited<ReturnType<typeof read>>[] = [];
    for (const client of clients) ends.push(await read(client));
    return ends;
  };
  const before = await readAll();
  state.expireAll();
  const after = await readAll();
  return before.map((atFirst, index) => ({ atFirst, whenAllExpired: after[index] ?? 'rejects' }));
}

/** Waits until no connection is open and nothing new is said: fire-and-forget calls belong to the run. */
async function quiet({ open }: Leading): Promise<void> {
  for (let quietRounds = 0, said = effects.length; quietRounds < 3;) {
    const isQuiet = open.size === 0 && said === effects.length;
    quietRounds = isQuiet ? quietRounds + 1 : 0;
    said = effects.length;
    // Some clients open their connection a turn or two after they were called.
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    await sleep(quietMilliseconds);
  }
}

/** Tokens differ from run to run; what they were issued for does not. */
function nameTokens(text: string, state: XkitState): string {
  return text.replaceAll(/\btoken-\d+\b/g, (token) => `<token for ${state.issuedFor(token)}>`);
}

function keepConsole(): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    // A number on the console is most often a duration.
    console[level] = (...said: unknown[]) =>
      effects.push([
        `console.${level}`,
        ...said.map((part) => (typeof part === 'number' ? '[number]' : part)),
      ]);
  }
}

/** A twentieth of every longer delay: the retries of got and ky shall not make the suite wait. */
function hurryTimers(): void {
  const { setTimeout } = globalThis;
  const hurried = (act: (...given: unknown[]) => void, delay = 0, ...given: unknown[]) =>
    setTimeout(act, delay > 100 ? delay / 20 : delay, ...given);
  globalThis.setTimeout = Object.assign(hurried, setTimeout);
}
