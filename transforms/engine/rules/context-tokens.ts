import type { Rule } from './rule';

/** Step 2: where tokens are minted. */
export const contextTokenRules = {} satisfies Record<string, Rule>;
