import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../transforms/engine/findings';
import type { Options } from '../../transforms/engine/options';
import { discover, type Discovery, type Place } from './discover';
import type { FileResult, ProjectResult } from './result';
import { selectPaths, type Selection } from './selection';

/** Whether a finding's edits are to be made in a file, by its path from the root. */
export type Accept = (path: string, finding: Finding) => boolean;

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
  /** Told before each file and after the last, for a progress bar. */
  readonly onFile?: ((done: number, all: number) => void) | undefined;
}

/**
 * Finds, migrates and (in the mode `write`) writes the files of a project. Whatever is written was planned whole
 * before, and can be taken back.
 * @throws {Refusal} when the run must not go on; nothing was written then
 */
export async function runProject(run: ProjectRun): Promise<ProjectResult> {
  const selection = selectPaths(run.folder, run);
  const discovery = await discover(selection);
  const { place } = discovery;
  const planned = await plan(run, discovery);
  if (run.mode !== 'write') return planned;

  if (changed(planned).length > 0) await refuseUnsafe(run, place, selection, planned);
  return write(place, planned);
}

/** Loads the engine only when there is a file to look into. */
async function plan(run: ProjectRun, discovery: Discovery): Promise<ProjectResult> {
  const { place, candidates, skipped, problems } = discovery;
  const { mode, options, accept, onFile } = run;
  const base = { root: place.root, mode, options };
  if (candidates.length === 0) return { ...base, files: [], skipped, problems };
  const { planProject } = await import('./plan');
  const made = planProject({ root: place.root, candidates, options, accept, onFile });
  return {
    ...base,
    files: made.files,
    skipped: [...skipped, ...made.skipped],
    problems: [...problems, ...made.problems],
  };
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
