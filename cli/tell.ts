import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { RunRequest } from './arguments';
import type { Problem, ProjectResult } from './project/result';
import { toPosix } from './project/selection';
import { makeReport, type ReportName } from './report/reports';
import { colorDiff, terminalReport } from './report/terminal';
import { screenOf, wantsColors } from './screen';

/**
 * Writes the reports that were asked for, and tells a person what became of the run. When the standard output is
 * taken by a report or a diff, the person is told on the other one.
 * @returns the reports that could not be written
 */
export async function tell(request: RunRequest, result: ProjectResult): Promise<Problem[]> {
  const problems: Problem[] = [];
  const reports = Object.entries(request.reports) as [ReportName, string][];
  const toOutput = reports.some(([, target]) => target === '-');
  if (request.mode === 'dry-run' && !toOutput) {
    process.stdout.write(colorDiff(await makeReport('patch', result), wantsColors(process.stdout)));
  }
  for (const [name, target] of reports) {
    try {
      const text = await makeReport(name, result);
      if (target === '-') process.stdout.write(text);
      else writeFileSync(resolve(target), text);
    } catch (error) {
      problems.push({ message: `the ${name} report cannot be written: ${(error as Error).message}` });
    }
  }
  const stream = toOutput || request.mode === 'dry-run' ? process.stderr : process.stdout;
  for (const { message } of problems) process.stderr.write(`xkit-contexts-codemod: ${message}\n`);
  const here = seenFrom(process.cwd(), result);
  if (!request.quiet) stream.write(terminalReport(here, screenOf(stream)));
  else if (result.problems.length > 0)
    process.stderr.write(terminalReport({ ...here, files: [] }, screenOf(stream)));
  return problems;
}

/** With the paths as they are from a folder, so that a terminal can follow them. */
function seenFrom(folder: string, result: ProjectResult): ProjectResult {
  const seen = (path: string) => toPosix(relative(folder, resolve(result.root, path)));
  return {
    ...result,
    files: result.files.map((file) => Object.assign({}, file, { path: seen(file.path) })),
    problems: result.problems.map(({ path, message }) => ({ path: path && seen(path), message })),
  };
}
