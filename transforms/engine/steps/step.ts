import type { Site } from '../findings';
import type { Host } from '../host';
import type { Options } from '../options';
import type { Program } from '../syntax/program';

/** What a step is given: one parsed script, the options, and the way to its neighbours. */
export interface StepInput {
  readonly program: Program;
  readonly options: Options;
  readonly host?: Host | undefined;
}

/** Finds every site of one step of the guide, each with the edits that migrate it. */
export type FindSites = (input: StepInput) => Site[];
