import type { Rule } from './rule';

/** What only the whole project shows: each is added to a site that one of the steps migrated. */
export const projectRules = {
  'group-token-user-read': {
    step: 'endpoints',
    level: 'review',
    why: "Every token of this project is made for a group, but credentials are read here by a user's ID.",
    todo: "Read by the group's ID here, or make the tokens for users with --context user.",
  },
  'user-token-group-read': {
    step: 'endpoints',
    level: 'review',
    why: "Every token of this project is made for a user, but credentials are read here by a group's ID.",
    todo: "Read by the user's ID here, or make the tokens for groups.",
  },
  'mixed-tokens': {
    step: 'context-tokens',
    level: 'review',
    why: 'This token is made for a user, while other places of the project make tokens for groups.',
    todo: 'Check that credentials are read by the same ID that the token is made for.',
  },
} satisfies Record<string, Rule>;
