import type { Expression, Node, ObjectExpression } from '@babel/types';
import type { Edit, Piece } from '../syntax/edits';
import { fallbackOperator, isNothing } from '../syntax/optional';
import { spanOf, type Program } from '../syntax/program';
import { removeItem, renameKey } from '../syntax/properties';
import { isPure } from '../syntax/purity';
import { commentLeftBehind, losesComment } from '../syntax/comments';
import type { StepInput } from './step';
import { refuse, type Change, type Choice } from './tokens/change';
import { eitherBySpread, eitherOf } from './tokens/either';
import { namesLeftUnused } from './tokens/unused';
import { readUser, type ConditionalGroup, type Held, type UserShape } from './tokens/user-shape';

/**
 * Makes the `user` of a provisioning body the `context` of a Create Context body: one External ID, which is the
 * group's where there is a group, else the user's. The object's own edits only; its key is the caller's.
 */
export function changeUser({ program, options }: StepInput, object: ObjectExpression): Change {
  const user = readUser(program, object);
  if (typeof user === 'string') return refuse(user);
  const change = chooseId(program, user, options.context);
  if (losesComment(program, change.edits)) return refuse('comment-in-the-way');
  if (user.attributes.length === 0) return change;
  return {
    ...change,
    rules: [...change.rules, 'custom-attributes'],
    details: { ...change.details, attributes: user.attributes.join(', ') },
  };
}

function chooseId(program: Program, user: UserShape, context: 'auto' | 'group' | 'user'): Change {
  const { id, group } = user;
  if (!group) return keep(program, user, 'user-token');
  const conditional = 'spread' in group;
  if (!conditional && isNothing(program, group.value)) return keep(program, user, 'no-group');
  if (context === 'user') {
    const dropped = conditional ? [group.test, group.value] : [group.value];
    if (!dropped.every((part) => isPure(program, part))) return refuse('id-with-side-effects');
    return keep(program, user, 'user-by-option');
  }
  if (conditional && group.attributes.length > 0) return overrideInSpread(program, user, group);
  if (!isPure(program, id.value)) return refuse('id-with-side-effects');
  if (context === 'group') {
    if (conditional && !isPure(program, group.test)) return refuse('id-with-side-effects');
    return takeGroup(program, user, group, 'group-by-option');
  }
  const either = conditional ? eitherBySpread(program, group, id) : eitherOf(program, group.value, id.value);
  return either
    ? put(program, user, either, 'either', 'optional-group')
    : takeGroup(program, user, group, 'group-token');
}

/** The user's ID stays; a group, if there is one, goes. */
function keep(program: Program, user: UserShape, rule: 'user-token' | 'no-group' | 'user-by-option'): Change {
  const { group, object } = user;
  // A spread that brings further properties stays for them.
  const inSpread = group && 'spread' in group && group.attributes.length > 0 ? group.object : undefined;
  const item = inSpread ? group?.property : group && itemOf(group);
  return {
    rules: item ? [rule, ...noticesOf(program, item, item)] : [rule],
    edits: item ? removeItem(program, (inSpread ?? object).properties, item) : [],
    details: item ? detailsOf(program, user, item) : {},
    choice: 'user',
    objects: [object],
  };
}

function takeGroup(
  program: Program,
  user: UserShape,
  group: Held,
  rule: 'group-token' | 'group-by-option',
): Change {
  return put(program, user, [spanOf(group.value)], 'group', rule);
}

/**
 * One External ID in the place of two. It stands where the later of them stood, so that comments above the earlier
 * one come to stand above it.
 */
function put(
  program: Program,
  user: UserShape,
  value: readonly Piece[],
  choice: Choice,
  rule: 'group-token' | 'group-by-option' | 'optional-group',
): Change {
  const { id, group, object } = user;
  if (!group) return refuse('unclear-user');
  const item = itemOf(group);
  const groupIsLater = (item.start ?? 0) > (id.property.start ?? 0);
  const gone = groupIsLater ? id.property : item;
  const edits = [
    ...(groupIsLater ? putInGroup(group, value) : [putValue(id, value)]),
    ...removeItem(program, object.properties, gone),
  ];
  const dropped = choice === 'group' ? id.value : undefined;
  return {
    rules: [rule, ...noticesOf(program, dropped, gone)],
    edits,
    details: detailsOf(program, user, dropped),
    choice,
    objects: [object],
  };
}

function putInGroup(group: Held | ConditionalGroup, value: readonly Piece[]): Edit[] {
  if ('spread' in group) return [{ ...spanOf(group.spread), text: ['external_id: ', ...value] }];
  const renamed = renameKey(group.property, 'external_id');
  const unchanged = value.length === 1 && typeof value[0] === 'object';
  return unchanged ? [renamed] : [renamed, replaceValue(group, value)];
}

function putValue(id: Held, value: readonly Piece[]): Edit {
  if (id.property.shorthand) return { ...spanOf(id.property), text: ['external_id: ', ...value] };
  return replaceValue(id, value);
}

function replaceValue({ property, value }: Held, text: readonly Piece[]): Edit {
  const parenStart = value.extra?.['parenStart'];
  const start = typeof parenStart === 'number' ? parenStart : (value.start ?? 0);
  return { start, end: property.end ?? 0, text };
}

/**
 * A spread with further properties keeps them: it stands after the user's ID, so its own `external_id` wins.
 * `{ external_id: u, ...(g && { external_group_id: g, plan }) }` => `{ external_id: u, ...(g && { external_id: g, plan }) }`
 */
function overrideInSpread(program: Program, user: UserShape, group: ConditionalGroup): Change {
  const { id, object } = user;
  const isLater = (group.spread.start ?? 0) > (id.property.start ?? 0);
  if (!isLater || fallbackOperator(program, group.value)) return refuse('unknown-spread');
  return {
    rules: ['optional-group'],
    edits: [renameKey(group.property, 'external_id')],
    details: detailsOf(program, user, undefined),
    choice: 'either',
    objects: [object],
  };
}

function itemOf(group: Held | ConditionalGroup): Held['property'] | ConditionalGroup['spread'] {
  return 'spread' in group ? group.spread : group.property;
}

function noticesOf(
  program: Program,
  dropped: Node | undefined,
  gone: Held['property'] | ConditionalGroup['spread'],
): Change['rules'] {
  return [
    ...(dropped && namesLeftUnused(program, dropped).length > 0 ? ['unused-name' as const] : []),
    ...(commentLeftBehind(program, gone) ? ['comment-left-behind' as const] : []),
  ];
}

function detailsOf(
  program: Program,
  { id, group }: UserShape,
  dropped: Node | undefined,
): Record<string, string> {
  return {
    id: brief(program, id.value),
    ...(group && { group: brief(program, group.value) }),
    ...(dropped && { name: namesLeftUnused(program, dropped).join(', ') }),
  };
}

/** An expression on one line, cut where it is long. */
function brief(program: Program, node: Expression): string {
  const line = program.slice(node).replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
