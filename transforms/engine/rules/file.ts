import type { Rule } from './rule';

/** What can be said of a file as a whole, whatever the step. */
export const fileRules = {
  'does-not-parse': {
    step: 'file',
    level: 'manual',
    why: 'The file mentions Xkit but does not parse: {message}.',
    todo: 'Repair the syntax and run again, or migrate the file by hand.',
  },
  'not-utf8': {
    step: 'file',
    level: 'manual',
    why: 'The file is not valid UTF-8, so it cannot be written back without loss.',
    todo: 'Convert it to UTF-8 and run again, or migrate it by hand.',
  },
  'generated-file': {
    step: 'file',
    level: 'manual',
    why: 'The file is minified or generated, and it uses the old API.',
    todo: 'Migrate the source it is made from, and build it again.',
  },
  'too-large': {
    step: 'file',
    level: 'manual',
    why: 'The file mentions Xkit but is over 4 million characters long, so it was not read.',
    todo: 'Migrate its source if it is generated, else split it or migrate it by hand.',
  },
  'failed-verification': {
    step: 'file',
    level: 'manual',
    why: 'The migrated text failed a check ({check}), so the file was left as it was.',
    todo: 'Migrate this place by hand, and please report it.',
  },
  'overlapping-edits': {
    step: 'file',
    level: 'manual',
    why: 'The change here overlaps another change of the same file, so only one could be made.',
    todo: 'Run again; if this stays, migrate the place by hand.',
  },
  unaccounted: {
    step: 'file',
    level: 'manual',
    why: 'A plain look at the text finds {what} here, and no step says what became of it.',
    todo: 'Migrate this place by hand if it is Xkit that is asked here, and please report it.',
  },
  'internal-error': {
    step: 'file',
    level: 'manual',
    why: 'The migration failed on this file ({message}); it was left as it was.',
    todo: 'Migrate it by hand, and please report it.',
  },
} satisfies Record<string, Rule>;
