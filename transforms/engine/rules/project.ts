import type { Rule } from './rule';

/** What only the whole project shows, of a site that one of the steps migrated or of how the clients are used. */
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
  'reads-left': {
    step: 'context-tokens',
    level: 'review',
    why: 'Credentials are still read the old way ({places}), which the guide asks to change before tokens and logins.',
    todo: 'Change those reads first, or ship this change together with them.',
  },
  'base-set-elsewhere': {
    step: 'endpoints',
    level: 'manual',
    why: 'This path has an old form, and {file} makes the platform API the base of every request of axios.',
    todo: 'If that base is in force here, ask /contexts/:external_id/connections/:connector_slug, or POST /context for a token.',
  },
  'login-elsewhere': {
    step: 'login-callbacks',
    level: 'review',
    why: '{method} is called on a client that never logs in; the login with a callback is on another one ({login}), and clients share no state.',
    todo: 'Export one client from one module, and use it for both.',
  },
  'logout-elsewhere': {
    step: 'login-callbacks',
    level: 'review',
    why: 'The client that logs out here keeps the callback that it was given elsewhere ({login}), so its next call logs in again without a word.',
    todo: 'Call nothing of the client after logging out, or have the callback fail once the user is gone.',
  },
} satisfies Record<string, Rule>;
