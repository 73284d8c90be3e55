import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../transforms/engine/findings';
import type { Host } from '../../transforms/engine/host';
import type { Options } from '../../transforms/engine/options';
import { discover, type Discovery, type Place } from './discover';
import type { Plan } from './plan';
import type { GitAnswer } from './git';
import type { AskUncommitted } from './guards';
import type { EndpointInput } from './token-endpoint/token-endpoint';
import { type FileResult, type Located, type ProjectResult } from './result';
import { isInside, makeFilter, selectPaths, type Selection } from './selection';

/** Whether a finding's edits are to be made in a file, by its path from the root; it is the finding of a whole plan. */
export type Accept = (path: string, finding: Finding) => boolean;

/** Plans again, with other options or a choice of findings; `only` one file when its path is given. */
export type Replan = (change: { options: Options; accept?: Accept; only?: string }) => ProjectResult;

export interface ProjectRun {
  /** The folder that relative paths and patterns are read from. */
  readonly folder: string;
  readonly paths?: readonly string[] | undefined;
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly options: Options;
  readonly mode: ProjectResult['mode'];
  readonly allowDirty?: boolean | undefined;
  readonly allowNoVcs?: boolean | undefined;
  readonly accept?: Accept | undefined;
  /** `safe` leaves out the edits that a person should look at. */
  readonly apply?: 'safe' | 'review' | undefined;
  /** Asked before anything is written, with what would be; answers with what is wanted, a plan of `replan`. */
  readonly decide?: ((planned: ProjectResult, replan: Replan) => Promise<ProjectResult>) | undefined;
  /** Told before each file and after the last, for a progress bar. */
  readonly onFile?: ((done: number, all: number) => void) | undefined;
}

/**
 * Finds, migrates and (in the mode `write`) writes the files of a project. Whatever is written was planned whole
 * before, and can be taken back.
 * @throws {Refusal} when the run must not go on; nothing was written then
 */
export async function runProject(given: ProjectRun): Promise<ProjectResult> {
  const selection = selectPaths(given.folder, given);
  const ground = await explore(given, selection);
  const { place } = ground;
  const { run, planned } = await planWanted(given, ground);
  if (run.mode !== 'write') return planned;

  if (changed(planned).length === 0) return write(place, planned);
  await refuseUnsafe(run, ground, selection, planned);
  return write(place, run.decide ? await decide(run, ground, planned) : planned);
}

/** What a run is about: what was found of it, and how its files lead to each other. */
type Ground = Discovery & {
  readonly host: Host | undefined;
  /** Whether a file is one of those the run is about, by its absolute path. */
  readonly belongs: (path: string) => boolean;
  /** What git says of a run that may write. */
  readonly uncommitted?: Promise<GitAnswer> | undefined;
};

/** Looks for importers only when there is something to import; the engine loads while git searches. */
async function explore(run: ProjectRun, selection: Selection): Promise<Ground> {
  const discovery = await discover(selection);
  const belongs = (path: string) =>
    selection.paths.some((one) => isInside(path, one)) && makeFilter(selection)(path);
  if (discovery.candidates.length === 0) return { ...discovery, host: undefined, belongs };
  const { withImporters } = await import('./importers');
  const [reach, askUncommitted] = await Promise.all([
    withImporters(discovery, selection),
    prepareUncommitted(run, discovery.place, selection),
    import('./plan'),
  ]);
  // Asked only now: git looks for importers with all the processors there are, and then the engine needs but one.
  return { ...discovery, ...reach, belongs, uncommitted: askUncommitted?.() };
}

async function prepareUncommitted(
  { mode, allowDirty }: ProjectRun,
  place: Place,
  selection: Selection,
): Promise<AskUncommitted | undefined> {
  if (mode !== 'write' || allowDirty || !place.gitDirectory) return undefined;
  const guards = await import('./guards');
  return guards.prepareUncommitted(place, selection);
}

/** Accepts every finding but these. They are known by their places: in the whole project a rule may become another. */
export function allBut(refused: readonly Located[]): Accept {
  const places = new Set(refused.map(({ file, finding }) => placeOf(file.path, finding)));
  return (path, finding) => !places.has(placeOf(path, finding));
}

function placeOf(path: string, { step, start, end }: Finding): string {
  return JSON.stringify([path, step, start, end]);
}

/**
 * Leaves out what is not wanted. What a finding comes to is known only when the whole project is planned, and may
 * become another when others are left out; so `accept` is asked about plans until it has nothing more to refuse.
 */
async function planWanted(
  given: ProjectRun,
  ground: Ground,
): Promise<{ run: ProjectRun; planned: ProjectResult }> {
  const { accept = () => true, apply } = given;
  const refused: Located[] = [];
  for (;;) {
    const run = { ...given, accept: refused.length > 0 ? allBut(refused) : undefined };
    const planned = await plan(run, ground);
    const unwanted = editedIn(planned).filter(
      ({ file, finding }) => (apply === 'safe' && finding.level === 'review') || !accept(file.path, finding),
    );
    if (unwanted.length === 0) return { run, planned };
    refused.push(...unwanted);
  }
}

function editedIn({ files }: ProjectResult): Located[] {
  return files.flatMap((file) =>
    file.findings.filter(({ edits }) => edits.length > 0).map((finding) => ({ file, finding })),
  );
}

/** Loads the engine only when there is a file to look into. */
async function plan(run: ProjectRun, ground: Ground): Promise<ProjectResult> {
  if (ground.candidates.length === 0) return resultOf(run, ground, nothing);
  const { planProject } = await import('./plan');
  const input = inputFor(run, ground);
  const made = planProject(input);
  if (!asksEndpoint(made, run.options)) return resultOf(run, ground, made);
  const { withTokenEndpoint } = await import('./token-endpoint/token-endpoint');
  return resultOf(run, ground, withTokenEndpoint(input, made, planProject));
}

function inputFor(run: ProjectRun, { place, candidates, host, belongs }: Ground): EndpointInput {
  return { ...run, root: place.root, candidates, host, belongs };
}

/** Whether a login is given a callback that asks the token endpoint, or may have one already. */
function asksEndpoint({ files }: Plan, { scaffoldEndpoint }: Options): boolean {
  return scaffoldEndpoint || files.some(({ findings }) => findings.some(isAsking));
}

function isAsking({ rule, also, edits }: Finding): boolean {
  return edits.length > 0 && (rule === 'static-token' || also.includes('static-token'));
}

const nothing: Plan = { files: [], skipped: [], problems: [], mentions: 0 };

function resultOf({ mode, options }: ProjectRun, { place, ...found }: Ground, made: Plan): ProjectResult {
  return {
    root: place.root,
    mode,
    options: made.options ?? options,
    files: made.files,
    mentions: made.mentions,
    skipped: [...found.skipped, ...made.skipped],
    problems: [...found.problems, ...made.problems],
  };
}

async function decide(run: ProjectRun, ground: Ground, planned: ProjectResult): Promise<ProjectResult> {
  const { planProject } = await import('./plan');
  const { withTokenEndpoint } = await import('./token-endpoint/token-endpoint');
  const wanted = run.accept ?? (() => true);
  const replan: Replan = ({ options, accept = () => true, only }) => {
    const both: Accept = (path, finding) => wanted(path, finding) && accept(path, finding);
    const again = { ...run, options, accept: both, onFile: undefined };
    const input = inputFor(again, ground);
    if (only !== undefined)
      return resultOf(again, ground, planProject({ ...input, candidates: [join(input.root, only)] }));
    return resultOf(again, ground, withTokenEndpoint(input, planProject(input), planProject));
  };
  return run.decide ? run.decide(planned, replan) : planned;
}

function changed({ files }: ProjectResult): FileResult[] {
  return files.filter(({ before, after }) => before !== after);
}

async function refuseUnsafe(
  run: ProjectRun,
  { place, uncommitted }: Ground,
  selection: Selection,
  planned: ProjectResult,
): Promise<void> {
  const guards = await import('./guards');
  const changing = changed(planned).map(({ path }) => path);
  const allowed = { dirty: run.allowDirty ?? false, noVcs: run.allowNoVcs ?? false };
  await guards.refuseUnsafe(place, selection, changing, allowed, uncommitted);
}

async function write(place: Place, planned: ProjectResult): Promise<ProjectResult> {
  const changing = changed(planned);
  if (changing.length === 0) {
    if (hasJournals(place)) await (await import('./write')).clearUp(place);
    return planned;
  }
  const { writeProject } = await import('./write');
  const { paths, problems } = await writeProject(place, changing);
  return {
    ...planned,
    files: planned.files.map((file) => Object.assign({}, file, { written: paths.has(file.path) })),
    problems: [...planned.problems, ...problems],
  };
}

/** A look that costs nothing in a work tree where nothing was ever written. */
function hasJournals({ gitDirectory }: Place): boolean {
  return gitDirectory === undefined || existsSync(join(gitDirectory, 'xkit-contexts'));
}
