import type { Rule } from './rule';

/** Old addresses in files that are no scripts: other languages, configuration, recorded requests, documentation. */
export const textRules = {
  'text-address': {
    step: 'endpoints',
    level: 'review',
    why: 'The address of a connection in a file that is no script was rewritten as plain text.',
    todo: 'Check that nothing beside it (a recorded answer, a signature, a check of a test) speaks of the old address.',
  },
  'text-address-left': {
    step: 'endpoints',
    level: 'manual',
    why: 'The old address of a connection stands in a file that is no script.',
    todo: 'Make it {new}, or run again with --text to have such addresses rewritten.',
  },
  'text-method-unclear': {
    step: 'endpoints',
    level: 'manual',
    why: 'The old address of a connection stands close to the method {method}, and the guide speaks of GET alone.',
    todo: 'If it is asked with GET, make it {new}.',
  },
  'text-address-cut': {
    step: 'endpoints',
    level: 'manual',
    why: 'The text begins as an old address and is continued out of its sight.',
    todo: 'If it becomes the address of a connection, make it read /contexts/:external_id/connections/:connector_slug.',
  },
  'text-parts-differ': {
    step: 'endpoints',
    level: 'manual',
    why: 'The old address is given as a whole and in parts, and the two do not agree.',
    todo: 'Make both read {new}.',
  },
  'text-path': {
    step: 'endpoints',
    level: 'manual',
    why: 'The path has the form of an old address, in a file that names the platform API as a base.',
    todo: 'If it is asked of Xkit, make it {new}.',
  },
  'text-token-address': {
    step: 'context-tokens',
    level: 'manual',
    why: 'The address of the provisioning call stands in a file that is no script.',
    todo: "Call Create Context instead, POST /context of the platform API with { context: { external_id } }; external_id is the group's ID, or the user's where there is no group.",
  },
} satisfies Record<string, Rule>;
