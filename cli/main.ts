import { readArguments, type RunRequest, type UndoRequest } from './arguments';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes';
import { runProject, type ProjectRun } from './project/migrate-project';
import { Refusal } from './project/result';
import { makeProgress } from './report/progress';
import { wantsColors } from './screen';
import { namesGiven, readSettings, saveSettings } from './settings';

/** Runs the command. @returns the exit code; what went wrong was printed */
export async function main(given: readonly string[]): Promise<ExitCode> {
  try {
    const request = readArguments(given);
    if (request.command === 'told') return request.failed ? exitCodes.error : exitCodes.done;
    return request.command === 'undo' ? await takeBack(request) : await run(request);
  } catch (error) {
    process.stderr.write(`xkit-contexts-codemod: ${describeError(error)}\n`);
    return exitCodes.error;
  }
}

async function run(request: RunRequest): Promise<ExitCode> {
  if (request.interactive && !(process.stdin.isTTY && process.stdout.isTTY)) {
    throw new Refusal('-i asks questions, and there is no terminal to ask them on');
  }
  if (Object.values(request.reports).filter((target) => target === '-').length > 1) {
    throw new Refusal('only one report can go to the standard output');
  }
  const folder = process.cwd();
  const settings = readSettings(folder, request.config, request.settings);
  const progress = makeProgress(process.stderr, request.quiet);
  const result = await runProject({
    ...request,
    ...settings,
    folder,
    onFile: progress,
    decide: request.interactive ? await interviewer(folder, request) : undefined,
  });
  const { tell } = await import('./tell');
  const problems = await tell(request, result);
  return exitCodeOf(
    { ...result, problems: [...result.problems, ...problems] },
    { check: request.mode === 'check', failOn: settings.failOn },
  );
}

/** Loads the questions only for a run that asks them. */
async function interviewer(folder: string, { config, settings }: RunRequest): Promise<ProjectRun['decide']> {
  const { interview } = await import('./interactive/interview');
  const { terminalPrompts } = await import('./interactive/prompts');
  return (planned, replan) =>
    interview(planned, replan, {
      prompts: terminalPrompts,
      given: namesGiven(folder, config, settings),
      colors: wantsColors(process.stdout),
      save: (answers) => saveSettings(folder, config, answers),
    });
}

async function takeBack({ folder }: UndoRequest): Promise<ExitCode> {
  const { undoIn } = await import('./tell-undo');
  return undoIn(folder);
}

/** Errors of the parts that are loaded later are told by their name: each part has its own copy of the class. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `crashed: ${String(error)}`;
  return error.name === 'Refusal' ? error.message : `crashed: ${error.stack ?? error.message}`;
}
