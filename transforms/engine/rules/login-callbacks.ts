import type { Rule } from './rule';

/** Step 3: where the browser logs in. */
export const loginRules = {} satisfies Record<string, Rule>;
