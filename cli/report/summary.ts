import { steps, type Level, type Step } from '../../transforms/engine/rules/rule';
import {
  isMigrated,
  skipReasons,
  type FileResult,
  type Located,
  type ProjectResult,
  type SkipReason,
} from '../project/result';
import { count } from './text';

export interface StepCount {
  readonly step: Step;
  readonly all: number;
  /** Sites whose edits are made, or would be. */
  readonly migrated: number;
}

export interface Summary {
  readonly steps: readonly StepCount[];
  /** Files that are changed, or would be. */
  readonly changedFiles: number;
  readonly byLevel: Readonly<Record<Level, readonly Located[]>>;
  /** Edits that were offered and not wanted. */
  readonly declined: readonly Located[];
  readonly skipped: readonly { reason: SkipReason; number: number }[];
}

/** The counts that every report states, from one place so that they agree. */
export function summarize({ files, skipped, mode }: ProjectResult): Summary {
  // In a run that writes, what could not be written was not migrated.
  const stands = (file: FileResult) => mode !== 'write' || file.written;
  const located = files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  const declined = located.filter(({ finding }) => finding.declined);
  const at = (level: Level) => located.filter(({ finding }) => finding.level === level && !finding.declined);
  return {
    steps: steps.map((step) => countStep(step, located, stands)).filter(({ all }) => all > 0),
    changedFiles: files.filter((file) => file.before !== file.after && stands(file)).length,
    byLevel: { safe: at('safe'), review: at('review'), manual: at('manual') },
    declined,
    skipped: (Object.keys(skipReasons) as SkipReason[])
      .map((reason) => ({ reason, number: skipped.filter((file) => file.reason === reason).length }))
      .filter(({ number }) => number > 0),
  };
}

/** `endpoints 14/14 · context-tokens 3/4 · login-callbacks 5/6 — 2 need you` */
export function stepLine({ steps: counts, byLevel }: Summary): string {
  const parts = counts.map(({ step, migrated, all }) => `${step} ${migrated}/${all}`).join(' · ');
  const left = byLevel.manual.length;
  const need = left === 0 ? '' : `${left} ${left === 1 ? 'needs' : 'need'} you`;
  return [parts, need].filter(Boolean).join(' — ');
}

/** `3 files skipped: 2 minified or generated, 1 binary` */
export function skippedLine({ skipped }: Summary): string | undefined {
  if (skipped.length === 0) return undefined;
  const all = skipped.reduce((sum, { number }) => sum + number, 0);
  const parts = skipped.map(({ reason, number }) => `${number} ${skipReasons[reason]}`);
  return `${count(all, 'file')} skipped: ${parts.join(', ')}`;
}

function countStep(
  step: Step,
  located: readonly Located[],
  stands: (file: FileResult) => boolean,
): StepCount {
  const own = located.filter(({ finding }) => finding.step === step);
  const migrated = own.filter(({ file, finding }) => isMigrated(finding) && stands(file));
  return { step, all: own.length, migrated: migrated.length };
}
