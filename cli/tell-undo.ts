import { exitCodes, type ExitCode } from './exit-codes';
import { findPlace } from './project/discover';
import { selectPaths } from './project/selection';
import { undo } from './project/undo';
import { count, showName } from './report/text';

/** Takes the latest run in a project back, and says so. */
export async function undoIn(folder: string): Promise<ExitCode> {
  const { base } = selectPaths(process.cwd(), { paths: [folder] });
  const { startedAt, restored, problems } = await undo(await findPlace(base));
  if (startedAt === undefined) {
    process.stdout.write('Nothing to take back.\n');
    return exitCodes.done;
  }
  for (const { path, message } of problems) process.stderr.write(`${showName(path ?? '')} ${message}\n`);
  process.stdout.write(`${count(restored.length, 'file')} restored, as before the run of ${startedAt}.\n`);
  return problems.length > 0 ? exitCodes.error : exitCodes.done;
}
