import type { Finding } from '../../transforms/engine/findings';
import type { Options } from '../../transforms/engine/options';
import type { PlainEdit } from '../../transforms/engine/syntax/edits';

/** What became of one file that mentions Xkit. */
export interface FileResult {
  /** From the root, with forward slashes. */
  readonly path: string;
  /** Its text as it was read. */
  readonly before: string;
  /** Its text as it is to be; the same text when there is nothing to change. */
  readonly after: string;
  readonly findings: readonly Finding[];
  /** What leads from one to the other, over `before`. */
  readonly edits: readonly PlainEdit[];
  /** Whether `after` stands on the disk now. */
  readonly written: boolean;
  /** Whether there was no such file: `before` is empty, and nothing may stand there when it is written. */
  readonly isNew?: boolean;
}

/** Why a file was not looked into. */
export const skipReasons = {
  binary: 'binary',
  generated: 'minified or generated',
  history: 'change logs and patches',
  'symbolic-link': 'symbolic links',
  'unreadable-name': 'named in no readable encoding',
  vendored: 'in node_modules',
} as const;
export type SkipReason = keyof typeof skipReasons;

export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

/** Something that went wrong, with the file if there is one. */
export interface Problem {
  readonly path?: string | undefined;
  readonly message: string;
}

/** What a run did, or would do: all that a report is made from. */
export interface ProjectResult {
  /** The absolute path of the work tree, or of the folder the run was about. */
  readonly root: string;
  readonly mode: 'write' | 'dry-run' | 'check';
  readonly options: Options;
  /** The files with changes or findings, in the order of their paths. */
  readonly files: readonly FileResult[];
  /** How many mentions of the old API a plain look at the texts found; each is told of by a finding. */
  readonly mentions: number;
  /** Files that mention Xkit, but are nothing a person edits. */
  readonly skipped: readonly SkippedFile[];
  readonly problems: readonly Problem[];
}

/** A finding with the file it is in. */
export interface Located {
  readonly file: FileResult;
  readonly finding: Finding;
}

/** Whether a site was migrated. A comment at a place left to a person is no migration. */
export function isMigrated({ level, edits }: Finding): boolean {
  return level !== 'manual' && edits.length > 0;
}

export function migratedIn({ files }: ProjectResult): Located[] {
  return files.flatMap((file) => file.findings.filter(isMigrated).map((finding) => ({ file, finding })));
}

/** A run that must not go on; the message says why and, where one helps, names the flag that allows it. */
export class Refusal extends Error {
  override name = 'Refusal';
}
