import type { Finding } from '../../transforms/engine/findings';
import { levels, steps, type Level, type Step } from '../../transforms/engine/rules/rule';
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

/** All sites of one step, or of none of them in particular: found = safe + review + manual + declined. */
export interface LedgerRow extends Readonly<Record<Level, number>> {
  readonly step: Finding['step'];
  readonly found: number;
  readonly declined: number;
}

export interface Ledger {
  readonly steps: readonly LedgerRow[];
  /** Plain mentions of the old API, found without the steps' help. */
  readonly mentions: number;
  /** Those of them that no site tells of; each is a finding too. */
  readonly unaccounted: number;
}

export interface Summary {
  readonly steps: readonly StepCount[];
  readonly ledger: Ledger;
  /** Files that are changed, or would be. */
  readonly changedFiles: number;
  readonly byLevel: Readonly<Record<Level, readonly Located[]>>;
  /** Edits that were offered and not wanted. */
  readonly declined: readonly Located[];
  readonly skipped: readonly { reason: SkipReason; number: number }[];
}

/** The counts that every report states, from one place so that they agree. */
export function summarize({ files, skipped, mode, mentions }: ProjectResult): Summary {
  // In a run that writes, what could not be written was not migrated.
  const stands = (file: FileResult) => mode !== 'write' || file.written;
  const located = files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  const declined = located.filter(({ finding }) => finding.declined);
  const at = (level: Level) => located.filter(({ finding }) => finding.level === level && !finding.declined);
  return {
    steps: steps.map((step) => countStep(step, located, stands)).filter(({ all }) => all > 0),
    ledger: makeLedger(located, mentions),
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

/** `14 sites = 9 safe + 3 review + 2 manual; none missing` */
export function ledgerLine({ ledger, byLevel, declined }: Summary): string | undefined {
  const sites = ledger.steps.reduce((sum, { found }) => sum + found, 0);
  if (sites === 0) return undefined;
  const parts = [
    ...levels.map((level) => ({ number: byLevel[level].length, name: level })),
    { number: declined.length, name: 'not wanted' },
  ].filter(({ number }) => number > 0);
  const sum = parts.map(({ number, name }) => `${number} ${name}`).join(' + ');
  const missing = ledger.unaccounted === 0 ? 'none missing' : `${ledger.unaccounted} told by no step`;
  return `${count(sites, 'site')} = ${sum}; ${missing}`;
}

function makeLedger(located: readonly Located[], mentions: number): Ledger {
  const all = located.map(({ finding }) => finding);
  const rows = ([...steps, 'file'] as const).map((step): LedgerRow => {
    const own = all.filter((finding) => finding.step === step);
    const at = (level: Level) => own.filter((finding) => finding.level === level && !finding.declined).length;
    const declined = own.filter((finding) => finding.declined).length;
    return {
      step,
      found: own.length,
      safe: at('safe'),
      review: at('review'),
      manual: at('manual'),
      declined,
    };
  });
  const unaccounted = all.filter(({ rule }) => rule === 'unaccounted').length;
  return { steps: rows.filter(({ found }) => found > 0), mentions, unaccounted };
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
