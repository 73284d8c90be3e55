import { createHash } from 'node:crypto';
import { docsLink, type Finding } from '../../transforms/engine/findings';
import type { FileResult, ProjectResult } from '../project/result';
import { version } from '../version';
import { summarize } from './summary';

/** Rises when a field goes or changes its meaning; new fields may come at any time. */
const schemaVersion = 1;

/** Everything about a run, in the form of schema/report.schema.json. */
export function jsonReport(result: ProjectResult): string {
  const { mode, options, files, skipped, problems } = result;
  const { steps, ledger, changedFiles, byLevel, declined } = summarize(result);
  const report = {
    schemaVersion,
    tool: { name: 'xkit-contexts-codemod', version },
    mode,
    options,
    summary: {
      changedFiles,
      steps,
      safe: byLevel.safe.length,
      review: byLevel.review.length,
      manual: byLevel.manual.length,
      declined: declined.length,
      ledger,
    },
    files: files.map(describeFile),
    skipped,
    problems,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function describeFile({ path, before, after, written, isNew = false, edits, findings }: FileResult) {
  // A file that is no text has no text to hash.
  const isText = findings.every(({ rule }) => rule !== 'not-utf8');
  return {
    path,
    changed: before !== after,
    written,
    isNew,
    sha256: { before: isText && !isNew ? sha256(before) : null, after: isText ? sha256(after) : null },
    edits: edits.map(({ start, end, text }) => ({ start, end, before: before.slice(start, end), text })),
    findings: findings.map(describeFinding),
  };
}

function describeFinding({ step, rule, level, also, start, end, line, column, ...rest }: Finding) {
  const { edits, declined, why, todo, code } = rest;
  const docs = docsLink(rule);
  return { step, rule, level, also, start, end, line, column, edits, declined, why, todo, code, docs };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
