import { afterEach, describe, expect, test, vi } from 'vitest';
import { audit } from '../cli/project/ledger';
import { mentionsIn } from '../cli/project/ledger/mentions';
import type { FileResult } from '../cli/project/result';
import { summarize } from '../cli/report/summary';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';
import { steps, type Step } from '../transforms/engine/rules/rule';
import type { FindSites } from '../transforms/engine/steps/step';
import { loadFixtures, type Fixture } from './fixtures';

/** The step whose finder is broken: it overlooks everything. */
const { broken, unlessBroken } = vi.hoisted(() => {
  const state = { step: '' };
  const guard =
    (step: Step, find: FindSites): FindSites =>
    (input) =>
      state.step === step ? [] : find(input);
  return { broken: state, unlessBroken: guard };
});

vi.mock('../transforms/engine/steps/endpoints', async (load) => {
  const own = await load<typeof import('../transforms/engine/steps/endpoints')>();
  return { ...own, findEndpoints: unlessBroken('endpoints', own.findEndpoints) };
});
vi.mock('../transforms/engine/steps/context-tokens', async (load) => {
  const own = await load<typeof import('../transforms/engine/steps/context-tokens')>();
  return { ...own, findContextTokens: unlessBroken('context-tokens', own.findContextTokens) };
});
vi.mock('../transforms/engine/steps/login-callbacks', async (load) => {
  const own = await load<typeof import('../transforms/engine/steps/login-callbacks')>();
  return { ...own, findLoginCallbacks: unlessBroken('login-callbacks', own.findLoginCallbacks) };
});

afterEach(() => {
  broken.step = '';
});

const fixtures = loadFixtures();

function auditOf({ path, input, options }: Fixture, given: readonly Step[] = steps) {
  const source = input.toString('utf8');
  const wanted = readOptions({ ...options, steps: given });
  const { text, findings, edits } = migrate({ path, source, options: wanted });
  const file: FileResult = { path, before: source, after: text, findings, edits, written: false };
  return audit([file], wanted).files.flatMap((audited) => audited.findings);
}

function unaccounted(fixture: Fixture, given?: readonly Step[]): string[] {
  // What names nothing cannot be missing: the rest is not worth a migration.
  if (mentionsIn(fixture.input.toString('utf8')).length === 0) return [];
  return auditOf(fixture, given)
    .filter(({ rule }) => rule === 'unaccounted')
    .map(({ line, column, why }) => `${fixture.title}:${line}:${column} ${why}`);
}

describe('the ledger', { timeout: 120_000 }, () => {
  test('finds every plain mention of every fixture among the findings, and takes no look-alike for one', () => {
    const told = fixtures.flatMap((fixture) => unaccounted(fixture));
    expect(told).toEqual([]);
  });

  // The look is plain, so it cannot see all; the numbers say how much of the fixtures it would notice.
  test.each([
    ['endpoints', 90],
    ['context-tokens', 100],
    ['login-callbacks', 120],
  ] as const)('notices when %s overlooks everything', (step, least) => {
    const own = fixtures.filter(({ folder }) => folder === step);
    broken.step = step;
    const noticed = own.filter((fixture) => unaccounted(fixture).length > 0);
    expect(noticed.length).toBeGreaterThanOrEqual(least);
  });

  test('says nothing of a step that was not asked for', () => {
    const several = fixtures.filter(({ folder }) => folder === 'contexts');
    const told = several.flatMap((fixture) => steps.flatMap((step) => unaccounted(fixture, [step])));
    expect(told).toEqual([]);
  });

  test('adds up', () => {
    const several = fixtures.filter(({ folder }) => folder === 'contexts' || folder === 'file');
    const files = several.map((fixture): FileResult => {
      const findings = auditOf(fixture);
      return { path: fixture.path, before: '', after: '', findings, edits: [], written: false };
    });
    const options = readOptions({});
    const result = {
      root: '/',
      mode: 'check',
      options,
      files,
      skipped: [],
      problems: [],
      mentions: 1,
    } as const;
    const { ledger } = summarize(result);
    expect(ledger.steps.map(({ step }) => step)).toEqual([...steps, 'file']);
    for (const { found, safe, review, manual, declined } of ledger.steps) {
      expect(safe + review + manual + declined).toBe(found);
    }
    const all = files.flatMap(({ findings }) => findings).length;
    expect(ledger.steps.reduce((sum, { found }) => sum + found, 0)).toBe(all);
  });
});

function seenIn(text: string): string[] {
  return mentionsIn(text).map(({ start, end }) => text.slice(start, end));
}

describe('a plain look', () => {
  test.each([
    [
      "fetch('https://app.xkit.co/api/platform/users/1/connections/slack')",
      'app.xkit.co/api/platform/users/1/connections/slack',
    ],
    ['get(`${XKIT_API}/groups/${id}/connections/slack`)', 'groups/${id}/connections/'],
    ["get(XKIT_API + '/users/' + id + '/connections/slack')", "users/' + id + '/connections/"],
    ['post(`${XKIT_API}/users`, { user: { external_id: id } })', 'users`, { user: { external_id'],
    [
      "import make from '@xkit-co/xkit.js';\nconst client = make('d');\nclient.login(await get());",
      'client.login(',
    ],
    [
      "class Api extends Client { base = 'https://app.xkit.co/api/platform'; of = (id) => this.post('/users', { user: { external_id: id } }); }",
      "users', { user: { external_id",
    ],
    [
      "class Api { basePath: string = 'https://app.xkit.co/api/platform'; of = () => this.ask({ path: '/users/{id}/connections/{slug}' }); }",
      'users/{id}/connections/',
    ],
    ['get().then(xkit.login)', '.then(xkit.login)'],
    ['get().then((token) => xkit.login(token))', 'xkit.login('],
  ])('sees %s', (text, mention) => {
    expect(seenIn(text)).toEqual([mention]);
  });

  test.each([
    '// https://app.xkit.co/api/platform/users/1/connections/slack',
    '<!-- xkit.login("token") -->',
    '/* \n post(`${XKIT_API}/users`, { user: { external_id: id } }) */',
    "fetch('https://app.xkit.co/api/platform/contexts/1/connections/slack')",
    "router.get('/xkit/users/:id/connections/:slug', show)",
    "zendesk.post('/api/v2/users', { user: { external_id: id, external_group_id: group } })",
    'xkit.login(getToken)',
    'xkit.login(await getToken(), getToken)',
    'const xkit = other(); xkit.login("name")',
    'client.login(await getToken())',
  ])('passes over %s', (text) => {
    expect(seenIn(text)).toEqual([]);
  });

  test('tells a comment from an address', () => {
    const text =
      "fetch('https://app.xkit.co/api/platform/users/1/connections/slack'); // read\nxkit.login('t'); /* not closed";
    expect(seenIn(text)).toEqual(['app.xkit.co/api/platform/users/1/connections/slack', 'xkit.login(']);
  });
});
