import type { Rule } from './rule';

/** What can be said of code in a document, beside what the steps say of it. */
export const documentRules = {
  'rendered-into-attribute': {
    step: 'login-callbacks',
    level: 'manual',
    why: 'The catalog logs itself in with the token in `{attribute}`, which cannot be renewed when the session is over.',
    todo: 'Remove the attribute, and log in with `xkit.login(callback)` before the catalog is shown.',
  },
  'script-does-not-parse': {
    step: 'file',
    level: 'manual',
    why: 'This script mentions Xkit but does not parse, neither as it stands nor with its template tags masked: {message}.',
    todo: 'Migrate the script by hand, or repair it and run again.',
  },
  'outside-scripts': {
    step: 'file',
    level: 'manual',
    why: 'The old API is used here outside of any script: in markup, in text, or in code of the template engine.',
    todo: 'Migrate this place by hand.',
  },
  'unsafe-in-document': {
    step: 'file',
    level: 'manual',
    why: 'The new code would hold {text}, so the place was left as it was.',
    todo: 'Migrate this place by hand; moving the script into a file of its own makes it easier.',
  },
  'escaped-attribute': {
    step: 'file',
    level: 'manual',
    why: 'The code of this attribute is written with character references such as `&quot;`.',
    todo: 'Migrate it by hand; moving it into a script makes it easier.',
  },
  'template-logic': {
    step: 'file',
    level: 'manual',
    why: 'Logic of the template engine, `{tag}`, stands inside the code that would change.',
    todo: 'Migrate this place by hand, for every page the template can make.',
  },
  'several-scripts': {
    step: 'file',
    level: 'manual',
    why: 'The change would reach over several scripts of the page.',
    todo: 'Migrate this place by hand, or put the code into one script and run again.',
  },
  'template-expression': {
    step: 'file',
    level: 'manual',
    why: 'The new code needs names that an expression in the template of a component cannot reach.',
    todo: 'Move the call into a function of the component, migrate it there, and name that function here.',
  },
  'inline-script-hash': {
    step: 'file',
    level: 'review',
    why: 'The content security policy of the page names its inline scripts by hash, and the text of a script changed.',
    todo: 'Compute the hashes of the policy again.',
  },
} satisfies Record<string, Rule>;
