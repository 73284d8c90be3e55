import type { LoggedRequest } from '../xkit-server/state';

/** What the world does to a run: all is well, the old endpoints are gone, the platform fails, nobody answers. */
export const scenarios = [
  'as today',
  'old endpoints off',
  '401',
  '404',
  '500',
  'refused',
  'no group',
] as const;
export type Scenario = (typeof scenarios)[number];

/** One module to run under some scenarios. */
export interface Job {
  readonly name: string;
  /** The compiled module. */
  readonly path: string;
  /** Whether it runs in a page: with a window, cookies, and fetch relative to the page. */
  readonly inPage: boolean;
  /** Names the module uses and nobody declares: something is made up for each. */
  readonly globals: readonly string[];
  /** Whom a token of the old API is counted for where a call names a user and a group. */
  readonly context: 'group' | 'user';
  readonly scenarios: readonly Scenario[];
}

/** How one function of the module ended: its value, or what it was rejected with. */
export interface Outcome {
  readonly name: string;
  /** Nothing outside the module can call it: how it ends matters only through those who call it in there. */
  readonly inner?: boolean;
  readonly returned?: unknown;
  readonly threw?: unknown;
}

/** All that can be seen of one run of a module from outside. */
export interface Run {
  readonly job: string;
  readonly scenario: Scenario;
  readonly outcomes: readonly Outcome[];
  /** What it said: console, response objects, callbacks it was given, errors that nobody handled. */
  readonly effects: readonly unknown[];
  readonly requests: readonly LoggedRequest[];
  /** What became of each Xkit client that was logged in: before and after everything expired. */
  readonly clients: readonly ClientFate[];
}

export interface ClientFate {
  readonly atFirst: 'goes on' | 'rejects' | 'redirect';
  readonly whenAllExpired: 'goes on' | 'rejects' | 'redirect';
}
