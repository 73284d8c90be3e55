import type { ContenderName } from './contenders';
import type { Effect, Sample } from './measure';

/** A contender's medians on one tree. */
export interface Row extends Sample {
  readonly tree: string;
  readonly files: number;
  readonly contender: ContenderName;
  readonly runs: number;
  readonly effect: Effect | undefined;
  /** When and on what it was measured. */
  readonly date: string;
  readonly machine: string;
}
