import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { diskHost } from '../../transforms/engine/disk/host';
import { isText } from '../../transforms/engine/documents/kinds';
import { describeSites, type Finding } from '../../transforms/engine/findings';
import { foreignFile, isHistory } from '../../transforms/engine/foreign';
import type { Host } from '../../transforms/engine/host';
import { mentionsXkit } from '../../transforms/engine/mentions';
import { migrate } from '../../transforms/engine/migrate';
import type { Options } from '../../transforms/engine/options';
import { findClientUses, type ClientUse } from '../../transforms/engine/steps/login/client-uses';
import { markInconsistencies } from './consistency';
import { largestFile, linkTest } from './plain-files';
import { addInstanceFindings } from './instances';
import { audit } from './ledger';
import type { FileResult, Problem, SkippedFile, SkipReason } from './result';
import { toPosix } from './selection';
import { addSharedBaseFindings } from './shared-base';

export interface PlanInput {
  readonly root: string;
  /** Absolute paths. */
  readonly candidates: readonly string[];
  readonly options: Options;
  /** The way to neighbours; one for several plans spares reading them again. */
  readonly host?: Host | undefined;
  /** Whether a finding's edits are to be made. */
  readonly accept?: ((path: string, finding: Finding) => boolean) | undefined;
  /** Told before each file and after the last, for a progress bar. */
  readonly onFile?: ((done: number, all: number) => void) | undefined;
}

export interface Plan {
  readonly files: readonly FileResult[];
  readonly skipped: readonly SkippedFile[];
  readonly problems: readonly Problem[];
  /** Where other options were chosen than were given. */
  readonly options?: Options;
  /** How many mentions of the old API a plain look at the texts found. */
  readonly mentions: number;
}

type Reading =
  | { readonly text: string }
  | { readonly skip: SkipReason }
  | { readonly notUtf8: true; readonly text: string }
  | { readonly tooLarge: true };

/** Reads and migrates every candidate in memory; the disk stays as it is. */
export function planProject({
  root,
  candidates,
  options,
  host = diskHost(),
  accept,
  onFile,
}: PlanInput): Plan {
  const files: FileResult[] = [];
  const skipped: SkippedFile[] = [];
  const problems: Problem[] = [];
  const isLinked = linkTest();
  const uses = new Map<string, ClientUse[]>();
  for (const [index, absolute] of candidates.entries()) {
    onFile?.(index, candidates.length);
    const path = toPosix(relative(root, absolute));
    try {
      const reading = isLinked(dirname(absolute)) ? linked : read(absolute, path);
      if ('skip' in reading) skipped.push({ path, reason: reading.skip });
      else if ('notUtf8' in reading) files.push(leaveFile(path, reading.text));
      else if ('tooLarge' in reading) files.push({ ...unchanged(path, ''), findings: tooLarge });
      else files.push(migrateFile(path, absolute, reading.text));
    } catch (error) {
      problems.push({ path, message: `cannot be read: ${(error as Error).message}` });
    }
  }
  onFile?.(candidates.length, candidates.length);
  const { files: audited, mentions } = audit(
    addSharedBaseFindings(addInstanceFindings(files, uses)),
    options,
  );
  const marked = markInconsistencies(audited, options);
  const telling = marked.filter(({ before, after, findings }) => before !== after || findings.length > 0);
  return { files: telling, skipped, problems, mentions };

  /** In another encoding the letters of an address are the same: a file without one is no matter. */
  function leaveFile(path: string, text: string): FileResult {
    const matters = !isText(path, text) || migrate({ path, source: text, options }).findings.length > 0;
    return { ...unchanged(path, ''), findings: matters ? notUtf8 : [] };
  }

  function migrateFile(path: string, absolute: string, source: string): FileResult {
    const acceptHere = accept && ((finding: Finding) => accept(path, finding));
    const { text, findings, edits } = migrate({
      path: absolute,
      source,
      options,
      host,
      accept: acceptHere,
      onProgram: (program) => uses.set(path, [...(uses.get(path) ?? []), ...findClientUses(program)]),
    });
    return { ...unchanged(path, source), after: text, findings, edits };
  }
}

const notUtf8 = describeSites([{ rules: ['not-utf8'], at: { start: 0, end: 0 }, edits: [] }], '');
const tooLarge = describeSites([{ rules: ['too-large'], at: { start: 0, end: 0 }, edits: [] }], '');

function unchanged(path: string, text: string): FileResult {
  return { path, before: text, after: text, findings: [], edits: [], written: false };
}

const linked: Reading = { skip: 'symbolic-link' };

function read(absolute: string, path: string): Reading {
  const file = lstatSync(absolute);
  if (file.isSymbolicLink()) return linked;
  if (!file.isFile()) throw new Error('it is no regular file');
  if (file.size > largestFile) return { tooLarge: true };
  const bytes = readFileSync(absolute);
  // As git tells: a zero byte near the beginning.
  if (bytes.subarray(0, 8_000).includes(0)) return { skip: 'binary' };
  if (isHistory(path)) return { skip: 'history' };
  if (!isUtf8(bytes)) return { notUtf8: true, text: bytes.toString('latin1') };
  const text = bytes.toString('utf8');
  if (mentionsXkit(text) && foreignFile(path, text) === 'silently') return { skip: 'generated' };
  return { text };
}
