import type { ObjectExpression } from '@babel/types';
import { rules, type RuleName } from '../../findings';
import type { Edit } from '../../syntax/edits';

/** Whose ID became the External ID: the user's, the group's, or the group's with the user's to fall back on. */
export type Choice = 'user' | 'group' | 'either';

/** What becomes of a body, or of a part of one. With a manual rule it has no edits. */
export interface Change {
  readonly rules: readonly RuleName[];
  readonly edits: readonly Edit[];
  readonly details: Readonly<Record<string, string>>;
  readonly choice: Choice;
  /** The object literals that were rewritten as a `user`. */
  readonly objects: readonly ObjectExpression[];
}

export function refuse(rule: RuleName, details: Change['details'] = {}): Change {
  return { rules: [rule], edits: [], details, choice: 'user', objects: [] };
}

export function isRefused(change: Change): boolean {
  return change.rules.some((rule) => rules[rule].level === 'manual');
}

/** Both changes, or the first that is refused. */
export function both(one: Change, other: Change): Change {
  if (isRefused(one)) return one;
  if (isRefused(other)) return other;
  return {
    rules: [...new Set([...one.rules, ...other.rules])],
    edits: [...one.edits, ...other.edits],
    details: { ...one.details, ...other.details },
    choice: one.choice === other.choice ? one.choice : 'either',
    objects: [...one.objects, ...other.objects],
  };
}

export function alsoWith(change: Change, rule: RuleName, details: Change['details'] = {}): Change {
  return { ...change, rules: [...change.rules, rule], details: { ...change.details, ...details } };
}
