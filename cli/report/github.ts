import { appendFileSync } from 'node:fs';
import type { Level } from '../../transforms/engine/rules/rule';
import type { ProjectResult } from '../project/result';
import { markdownReport } from './markdown';
import { summarize } from './summary';

const commands = { manual: 'error', review: 'warning', safe: 'notice' } satisfies Record<Level, string>;

/** Workflow commands that GitHub shows beside the lines; the Markdown goes to the summary of the step. */
export function githubReport(result: ProjectResult): string {
  const summaryFile = process.env['GITHUB_STEP_SUMMARY'];
  if (summaryFile) appendFileSync(summaryFile, markdownReport(result));
  const { byLevel } = summarize(result);
  const annotations = [...byLevel.manual, ...byLevel.review].map(({ file, finding }) => {
    const { level, rule, line, column, why, todo, code } = finding;
    const place = `file=${escapeProperty(file.path)},line=${line},col=${column},title=${escapeProperty(rule)}`;
    return `::${commands[level]} ${place}::${escapeData([`${why} ${todo}`, code].filter(Boolean).join('\n'))}`;
  });
  const problems = result.problems.map(({ path, message }) => {
    const place = path === undefined ? '' : ` file=${escapeProperty(path)}`;
    return `::error${place}::${escapeData(message)}`;
  });
  return [...annotations, ...problems].map((line) => `${line}\n`).join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
