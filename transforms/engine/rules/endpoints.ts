import type { Rule } from './rule';

/** Step 1: where credentials are read. */
export const endpointRules = {
  'users-segment': {
    step: 'endpoints',
    level: 'safe',
    why: 'A user is a context with the same External ID, read at /contexts.',
    todo: 'Nothing.',
  },
  'groups-segment': {
    step: 'endpoints',
    level: 'safe',
    why: 'A group is a context with the same External ID, read at /contexts.',
    todo: 'Nothing.',
  },
} satisfies Record<string, Rule>;
