import type { Level } from '../transforms/engine/rules/rule';
import type { RuleName } from '../transforms/engine/findings';
import type { ProjectResult } from './project/result';

/** What the command exits with. Nothing else decides. */
export const exitCodes = {
  /** Done, nothing to do, or a `--dry-run` that ran. */
  done: 0,
  /** A file could not be read, parsed or written; a refused run; wrong usage; a crash. */
  error: 1,
  /** `--check` found something to change. */
  changesLeft: 2,
  /** `--fail-on` was given, and such findings remain. */
  findingsLeft: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export type FailOn = 'manual' | 'review';

/** Files the engine could not read: an error, not a matter of opinion. */
const unreadable: ReadonlySet<RuleName> = new Set(['does-not-parse', 'not-utf8', 'internal-error']);

const failing = {
  manual: ['manual'],
  review: ['manual', 'review'],
} satisfies Record<FailOn, Level[]>;

/** The first that applies, from the most severe down: an error, changes left, findings left, done. */
export function exitCodeOf(
  { files, problems }: ProjectResult,
  { check, failOn }: { check: boolean; failOn: FailOn | undefined },
): ExitCode {
  const findings = files.flatMap((file) => file.findings);
  if (problems.length > 0 || findings.some(({ rule }) => unreadable.has(rule))) return exitCodes.error;
  if (check && files.some(({ before, after }) => before !== after)) return exitCodes.changesLeft;
  const levels: readonly Level[] = failOn ? failing[failOn] : [];
  if (findings.some(({ level }) => levels.includes(level))) return exitCodes.findingsLeft;
  return exitCodes.done;
}
