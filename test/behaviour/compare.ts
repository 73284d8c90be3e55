import { isDeepStrictEqual } from 'node:util';
import type { LoggedRequest } from '../xkit-server/state';
import type { Run, Scenario } from './protocol';
import { isOldRequest, migrateRequest, migrateValue, type Guide } from './wire';

/** What a fixture's findings say of it, as far as a comparison may rely on it. */
export interface Declared extends Guide {
  /** A finding says that a failing first fetch of a token shows differently. */
  readonly failure: boolean;
  /** Something was left alone: an old call may remain. */
  readonly manual: boolean;
  /** Whether login became a matter of callbacks: then requests move, and only what is seen is compared. */
  readonly loginMigrated: boolean;
}

/** Every difference between a module before and after that its findings do not declare, one line each. */
export function findDifferences(before: readonly Run[], after: readonly Run[], declared: Declared): string[] {
  // Where the code before did not get as far as a session here, nothing can be said of the code after.
  if (declared.loginMigrated && !usesOldApi(before)) return [];
  return [
    ...before.flatMap((run) => {
      if (run.scenario === 'old endpoints off') return [];
      const other = runIn(after, run.scenario);
      return [
        ...compareRequests(run, other, declared),
        ...(declared.loginMigrated ? compareLogins(run, other, declared) : compareSeen(run, other, declared)),
      ];
    }),
    ...checkOldEndpointsOff(after, declared),
  ];
}

/** Whether the module used the old API at all when it ran; a comparison of nothing proves nothing. */
export function usesOldApi(before: readonly Run[]): boolean {
  const run = runIn(before, 'as today');
  return run.requests.some(isOldRequest) || run.clients.some(isLoggedIn);
}

function compareRequests(before: Run, after: Run, declared: Declared): string[] {
  // What a login asks of the browser API and of the app itself is the migration's own business.
  const isCompared = ({ host }: LoggedRequest) => !declared.loginMigrated || host.startsWith('app.xkit.co');
  const remaining = after.requests.filter(isCompared);
  const missing: LoggedRequest[] = [];
  for (const request of before.requests.filter(isCompared)) {
    const candidates = [migrateRequest(request, declared), ...(declared.manual ? [request] : [])];
    const found = remaining.findIndex((sent) => candidates.some((wanted) => isSame(sent, wanted)));
    if (found === -1) missing.push(candidates[0] ?? request);
    else remaining.splice(found, 1);
  }
  const say = (text: string, { method, host, path, auth, body, status }: LoggedRequest) =>
    `${before.scenario}: ${text} ${JSON.stringify({ method, host, path, auth, body, status })}`;
  return [...missing.map((r) => say('not sent', r)), ...remaining.map((r) => say('sent instead', r))];
}

function isSame(sent: LoggedRequest, wanted: LoggedRequest): boolean {
  return isDeepStrictEqual(sent, wanted);
}

/** What callers and people see: results, rejections, what was said and answered. */
function compareSeen(before: Run, after: Run, declared: Declared): string[] {
  return (['outcomes', 'effects'] as const).flatMap((kind) => {
    const wanted = migrateValue(seenOf(before)[kind], declared);
    // A body shown elsewhere may keep its old form; what is sent is compared as it is.
    const isLenient = declared.manual || declared.tokensMigrated;
    const got = isLenient ? migrateValue(seenOf(after)[kind], declared) : seenOf(after)[kind];
    return isDeepStrictEqual(got, wanted)
      ? []
      : [`${before.scenario}: ${kind} ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`];
  });
}

/** A function that only the module calls is judged through its callers: what it gives them may be a part of a body. */
function seenOf({ outcomes, effects }: Run): Pick<Run, 'outcomes' | 'effects'> {
  return { outcomes: outcomes.filter(({ inner }) => !inner), effects };
}

function checkOldEndpointsOff(after: readonly Run[], declared: Declared): string[] {
  if (declared.manual) return [];
  const today = runIn(after, 'as today');
  const off = runIn(after, 'old endpoints off');
  const gone = off.requests
    .filter(
      (request) =>
        request.status === 410 && isOldRequest(request) && migrateRequest(request, declared) !== request,
    )
    .map(({ method, path }) => `old endpoints off: still calls ${method} ${path}`);
  const isOurs = !off.requests.some(({ status }) => status === 410);
  if (!isOurs || isDeepStrictEqual(off.outcomes, today.outcomes)) return gone;
  return [
    ...gone,
    `old endpoints off: ${JSON.stringify(off.outcomes)} instead of ${JSON.stringify(today.outcomes)}`,
  ];
}

function compareLogins(before: Run, after: Run, declared: Declared): string[] {
  if (before.scenario === 'as today') {
    return [
      ...compareFates(before, after, declared),
      ...compareSeen(withoutLibrary(before), withoutLibrary(after), declared),
    ];
  }
  // At a failing first fetch a callback's login resolves; the findings must say so where somebody was watching.
  if (declared.failure) return [];
  return compareSeen(
    withoutUnwatched(withoutLibrary(before)),
    withoutUnwatched(withoutLibrary(after)),
    declared,
  );
}

function isLoggedIn({ atFirst }: Run['clients'][number]): boolean {
  return atFirst === 'goes on';
}

function compareFates(before: Run, after: Run, declared: Declared): string[] {
  if (declared.manual) return [];
  return before.clients.flatMap((client, index) => {
    const fate = after.clients[index];
    const wanted = { atFirst: 'goes on', whenAllExpired: 'goes on' };
    if (!isLoggedIn(client) || isDeepStrictEqual(fate, wanted)) return [];
    return [`as today: client ${JSON.stringify(fate)} instead of ${JSON.stringify(wanted)}`];
  });
}

/** Called by a framework, which drops the promise they return. */
const frameworkMethods =
  /\.(?:mounted|created|componentDidMount|componentDidUpdate|ngOnInit|ngAfterViewInit|connectedCallback)$/;

/** Without what reaches nobody but this harness: how functions end that only the module itself calls, what nobody handles. */
function withoutUnwatched(run: Run): Run {
  return {
    ...run,
    outcomes: run.outcomes.filter(({ name, inner }) => !inner && !frameworkMethods.test(name)),
    effects: run.effects.filter((effect) => !(Array.isArray(effect) && effect[0] === 'unhandled rejection')),
  };
}

/** The library warns on the console of what it swallows; that is its own saying, not the program's. */
function withoutLibrary(run: Run): Run {
  const effects = run.effects.filter((effect) => !(Array.isArray(effect) && effect[1] === 'Xkit:'));
  return { ...run, effects };
}

function runIn(runs: readonly Run[], scenario: Scenario): Run {
  const run = runs.find((candidate) => candidate.scenario === scenario);
  if (!run) throw new Error(`No run ${scenario}`);
  return run;
}
