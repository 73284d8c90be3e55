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
  'legacy-connections': {
    step: 'endpoints',
    level: 'review',
    why: 'This is the oldest form of the address, which the guide does not name: /connections/:user/:slug became /contexts/:user/connections/:slug.',
    todo: 'Run the call once and compare the answer with what the code reads from it.',
  },
  'chosen-segment': {
    step: 'endpoints',
    level: 'review',
    why: 'Users and groups are both contexts, so the choice between the two segments is gone.',
    todo: 'Check that the ID is still chosen by the same condition, and remove what served only the segment.',
  },
  'other-base': {
    step: 'endpoints',
    level: 'review',
    why: 'The base is not always Xkit itself: the same path is also asked of a stand-in for it.',
    todo: 'Teach the stand-in the new path /contexts/:external_id/connections/:connector_slug.',
  },
  'misspelled-base-url': {
    step: 'endpoints',
    level: 'review',
    why: 'axios knows no option baseUrl and ignores it, so these requests go to the page or host the code runs on.',
    todo: 'Rename the option to baseURL.',
  },
  'shared-segment': {
    step: 'endpoints',
    level: 'manual',
    why: 'The text that spells "{segment}" is used elsewhere too, where the old value may be needed.',
    todo: 'Write "contexts" in this address alone, and leave the shared text to its other uses.',
  },
  'foreign-base': {
    step: 'endpoints',
    level: 'manual',
    why: 'The same path is asked of Xkit and of another API, which has no contexts.',
    todo: 'Give each API a path of its own, with /contexts for Xkit.',
  },
  'unreachable-segment': {
    step: 'endpoints',
    level: 'manual',
    why: 'The segment "{segment}" of this address is not spelled in one piece of plain text.',
    todo: 'Make the address read /contexts/:external_id/connections/:connector_slug.',
  },
  'segment-elsewhere': {
    step: 'endpoints',
    level: 'manual',
    why: 'The segment "{segment}" of this address comes from {file}, where it is no address on its own.',
    todo: 'Make the address read /contexts/:external_id/connections/:connector_slug, here or in {file}, minding who else reads it.',
  },
  'typed-segment': {
    step: 'endpoints',
    level: 'manual',
    why: 'The text that spells "{segment}" has a type that does not allow "contexts".',
    todo: 'Change the type and the text together.',
  },
  'unknown-segment': {
    step: 'endpoints',
    level: 'manual',
    why: 'The code does not show whether this address reads a user, a group or a context.',
    todo: 'Make sure the segment before the ID is "contexts".',
  },
  'uncovered-endpoint': {
    step: 'endpoints',
    level: 'manual',
    why: 'The migration guide does not cover this call of the platform API ({call}).',
    todo: 'Ask Xkit what replaces it, or whether it stays.',
  },
  'unproven-base': {
    step: 'endpoints',
    level: 'manual',
    why: 'The path has the form of an old address, but the code does not show that its base is the platform API.',
    todo: 'If it is Xkit that is asked here, write "contexts" for "{segment}".',
  },
  'address-in-text': {
    step: 'endpoints',
    level: 'manual',
    why: 'A text names an old address where the code does not show that it is asked.',
    todo: 'If the text is used as an address or shown to people, write the new one.',
  },
  'address-pattern': {
    step: 'endpoints',
    level: 'manual',
    why: 'A regular expression matches old addresses.',
    todo: 'Make it match /contexts/:external_id/connections/:connector_slug.',
  },
  'address-in-comment': {
    step: 'endpoints',
    level: 'manual',
    why: 'A comment names an old address; comments are left as they are.',
    todo: 'Update the comments of this file that speak of the old addresses.',
  },
} satisfies Record<string, Rule>;
