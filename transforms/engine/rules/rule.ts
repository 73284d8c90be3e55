/** The guide's three steps. */
export const steps = ['endpoints', 'context-tokens', 'login-callbacks'] as const;
export type Step = (typeof steps)[number];

/** `safe`: migrated, nothing to look at. `review`: migrated, a person should look. `manual`: left alone, a person must do it. */
export const levels = ['safe', 'review', 'manual'] as const;
export type Level = (typeof levels)[number];

/** One named reason. In `why` and `todo`, `{name}` stands for a detail the site gives. */
export interface Rule {
  readonly step: Step | 'file';
  readonly level: Level;
  /** Why it was, or was not, migrated: one sentence. */
  readonly why: string;
  /** What a person should do about it: one sentence. */
  readonly todo: string;
}
