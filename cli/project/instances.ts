import { describeSites, type Finding, type RuleName, type Site } from '../../transforms/engine/findings';
import type { ClientUse } from '../../transforms/engine/steps/login/client-uses';
import { windowClient } from '../../transforms/engine/steps/login/clients/value';
import { isMigrated, type FileResult } from './result';

/** The uses of clients in the files of a project, by path. */
export type Uses = ReadonlyMap<string, readonly ClientUse[]>;

/** A use with the file it is in. */
interface Place {
  readonly file: FileResult;
  readonly use: ClientUse;
}

/** A login that is given a callback by this run. */
interface MigratedLogin extends Place {
  readonly finding: Finding;
}

/**
 * Adds what only the uses of one client over several files show: calls on a client that never logs in while another
 * one does, and a `logout` in another file than the login with its callback. Both are told beside a migrated login
 * only, so the next run says nothing more.
 */
export function addInstanceFindings(files: readonly FileResult[], uses: Uses): readonly FileResult[] {
  const places = files.flatMap((file) => (uses.get(file.path) ?? []).map((use) => ({ file, use })));
  const logins = places.filter(({ use }) => use.kind === 'login');
  const migrated = logins.flatMap((login) => migratedLogin(login) ?? []);
  const [first] = migrated;
  if (!first) return files;
  const sites = new Map<FileResult, Site[]>();
  for (const place of callsOfStrangers(places, logins)) add(place, 'login-elsewhere', first);
  for (const place of places) {
    const login = loginBehind(place, migrated);
    if (login) add(place, 'logout-elsewhere', login);
  }
  return files.map((file) => withSites(file, sites.get(file) ?? []));

  function add({ file, use }: Place, rule: RuleName, login: MigratedLogin): void {
    const details = { method: use.method, login: `${login.file.path}:${login.finding.line}` };
    const site: Site = { rules: [rule], at: { start: use.start, end: use.end }, edits: [], details };
    sites.set(file, [...(sites.get(file) ?? []), site]);
  }
}

function migratedLogin({ file, use }: Place): MigratedLogin | undefined {
  const finding = file.findings.find(
    (one) =>
      one.step === 'login-callbacks' && one.start === use.start && one.end === use.end && isMigrated(one),
  );
  return finding && { file, use, finding };
}

/**
 * The first call on each client that never logs in. Where a login is on a client that is not known, or on the window's,
 * which may be any of them, nothing is said.
 */
function callsOfStrangers(places: readonly Place[], logins: readonly Place[]): Place[] {
  const loggedIn = new Set(logins.map(({ use }) => use.instance));
  if (loggedIn.has(undefined) || loggedIn.has(windowClient)) return [];
  const calls = new Map<string, Place>();
  for (const place of places) {
    const { kind, instance } = place.use;
    if (kind !== 'call' || instance === undefined || instance === windowClient) continue;
    if (!loggedIn.has(instance) && !calls.has(instance)) calls.set(instance, place);
  }
  return [...calls.values()];
}

/** For a logout, the login of the same client, when that is in other files alone. */
function loginBehind({ file, use }: Place, migrated: readonly MigratedLogin[]): MigratedLogin | undefined {
  if (use.kind !== 'logout' || use.instance === undefined) return undefined;
  const logins = migrated.filter((login) => login.use.instance === use.instance);
  return logins.every((login) => login.file !== file) ? logins[0] : undefined;
}

function withSites(file: FileResult, sites: readonly Site[]): FileResult {
  if (sites.length === 0) return file;
  const findings = [...file.findings, ...describeSites(sites, file.before)];
  return { ...file, findings: findings.toSorted((a, b) => a.start - b.start) };
}
