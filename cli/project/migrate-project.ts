import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../transforms/engine/findings';
import type { Options } from '../../transforms/engine/options';
import { discover, type Discovery, type Place } from './discover';
import type { Plan } from './plan';
import { migratedIn, type FileResult, type Located, type ProjectResult } from './result';
import { selectPaths, type Selection } from './selection';

/** Whether a finding's edits are to be made in a file, by its path from the root. */
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
  const discovery = await reachAll(await discover(selection), selection);
  const { place } = discovery;
  const { run, planned } = await planWanted(given, discovery);
  if (run.mode !== 'write') return planned;

  if (changed(planned).length === 0) return write(place, planned);
  await refuseUnsafe(run, place, selection, planned);
  return write(place, run.decide ? await decide(run, discovery, planned) : planned);
}

/** Looks for importers only when there is something to import. */
async function reachAll(discovery: Discovery, selection: Selection): Promise<Discovery> {
  if (discovery.candidates.length === 0) return discovery;
  const { withImporters } = await import('./importers');
  return withImporters(discovery, selection);
}

/** Accepts every finding but these. They are known by their places: in the whole project a rule may become another. */
export function allBut(refused: readonly Located[]): Accept {
  const places = new Set(refused.map(({ file, finding }) => placeOf(file.path, finding)));
  return (path, finding) => !places.has(placeOf(path, finding));
}

function placeOf(path: string, { step, start, end }: Finding): string {
  return JSON.stringify([path, step, start, end]);
}

/** Which findings a person should look at is known only when the whole project is planned. */
async function planWanted(run: ProjectRun, discovery: Discovery) {
  const planned = await plan(run, discovery);
  const unsafe =
    run.apply === 'safe' ? migratedIn(planned).filter(({ finding }) => finding.level === 'review') : [];
  if (unsafe.length === 0) return { run, planned };
  const { accept = () => true } = run;
  const isSafe = allBut(unsafe);
  const safe = {
    ...run,
    accept: (path, finding) => isSafe(path, finding) && accept(path, finding),
  } satisfies ProjectRun;
  return { run: safe, planned: await plan(safe, discovery) };
}

/** Loads the engine only when there is a file to look into. */
async function plan(run: ProjectRun, discovery: Discovery): Promise<ProjectResult> {
  if (discovery.candidates.length === 0) return resultOf(run, discovery, nothing);
  const { planProject } = await import('./plan');
  const made = planProject({ ...run, root: discovery.place.root, candidates: discovery.candidates });
  return resultOf(run, discovery, made);
}

const nothing: Plan = { files: [], skipped: [], problems: [] };

function resultOf({ mode, options }: ProjectRun, { place, ...found }: Discovery, made: Plan): ProjectResult {
  return {
    root: place.root,
    mode,
    options,
    files: made.files,
    skipped: [...found.skipped, ...made.skipped],
    problems: [...found.problems, ...made.problems],
  };
}

async function decide(run: ProjectRun, discovery: Discovery, planned: ProjectResult): Promise<ProjectResult> {
  const { planProject, diskHost } = await import('./plan');
  const { root } = discovery.place;
  const host = diskHost();
  const wanted = run.accept ?? (() => true);
  const replan: Replan = ({ options, accept = () => true, only }) => {
    const candidates = only === undefined ? discovery.candidates : [join(root, only)];
    const both: Accept = (path, finding) => wanted(path, finding) && accept(path, finding);
    const again = { ...run, options, accept: both };
    return resultOf(again, discovery, planProject({ ...again, root, candidates, host, onFile: undefined }));
  };
  return run.decide ? run.decide(planned, replan) : planned;
}

function changed({ files }: ProjectResult): FileResult[] {
  return files.filter(({ before, after }) => before !== after);
}

async function refuseUnsafe(
  run: ProjectRun,
  place: Place,
  selection: Selection,
  planned: ProjectResult,
): Promise<void> {
  const guards = await import('./guards');
  const changing = changed(planned).map(({ path }) => path);
  const allowed = { dirty: run.allowDirty ?? false, noVcs: run.allowNoVcs ?? false };
  await guards.refuseUnsafe(place, selection, changing, allowed);
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
