import type { TSPropertySignature, TSType, TSTypeElement } from '@babel/types';
import { losesComment } from '../../syntax/comments';
import { membersOf, typeDeclaration, usesOfType, type TypeDeclaration } from '../../syntax/type-declarations';
import type { Edit, Piece } from '../../syntax/edits';
import { spanOf, type Program } from '../../syntax/program';
import { removeItem, renameKey } from '../../syntax/properties';
import { keyName } from '../../syntax/static-value/shapes';
import type { Change } from './change';

const nothing: Change = { rules: [], edits: [], details: {}, choice: 'user', objects: [] };

/** Types that say nothing of the body's properties. */
const open: ReadonlySet<string> = new Set([
  'const',
  'any',
  'unknown',
  'object',
  'Object',
  'Record',
  'BodyInit',
]);

/**
 * Moves a type that describes a body, or its user, along with the value. A type that describes other things too, or
 * stands in another file, stays, and the change says so.
 */
export function changeType(program: Program, type: TSType, part: 'body' | 'user', change: Change): Change {
  const edits = part === 'body' ? bodyEdits(program, type, change) : userEdits(program, type, change);
  if (edits && !losesComment(program, edits)) return { ...nothing, choice: change.choice, edits };
  return {
    ...nothing,
    choice: change.choice,
    rules: ['body-type'],
    details: { type: program.slice(type).replaceAll(/\s+/g, ' ') },
  };
}

/** Whether a type spells out a body of the old API: a type argument of the call that does is the body's. */
export function describesBody(program: Program, type: TSType): boolean {
  const user = membersOf(program, type)?.find((member) => keyName(member) === 'user');
  return (membersOf(program, annotationOf(user)) ?? []).some((member) => keyName(member) === 'external_id');
}

/** The edits; none where the type says nothing of the body, `undefined` where it cannot be moved. */
function bodyEdits(program: Program, type: TSType, change: Change): Edit[] | undefined {
  const members = ownMembers(program, type);
  if (!members) return isOpen(program, type) ? [] : undefined;
  const user = members.find((member) => keyName(member) === 'user');
  const inner = annotationOf(user);
  if (!user || !inner) return undefined;
  const innerEdits = userEdits(program, inner, change);
  return innerEdits && [renameKey(user, 'context'), ...innerEdits];
}

function userEdits(program: Program, type: TSType, change: Change): Edit[] | undefined {
  // An object that is not rewritten still fits its type.
  if (change.edits.every((edit) => change.objects.every((object) => !within(object, edit)))) return [];
  const members = ownMembers(program, type);
  if (!members) return isOpen(program, type) ? [] : undefined;
  const id = members.find((member) => keyName(member) === 'external_id');
  const group = members.find((member) => keyName(member) === 'external_group_id');
  if (!id) return undefined;
  if (!group) return [];
  const removed = removeItem(program, members, group);
  const idType = annotationOf(id);
  const groupType = annotationOf(group);
  if (change.choice === 'user' || !idType || !groupType) return removed;
  const [wanted, had] = [present(groupType), program.slice(idType)];
  if (wanted.length === 1 && wanted[0] && program.slice(wanted[0]) === had) return removed;
  const kept = change.choice === 'either' ? [idType] : [];
  const union = [...kept, ...wanted].flatMap((part, index): Piece[] =>
    index === 0 ? [spanOf(part)] : [' | ', spanOf(part)],
  );
  return [{ ...spanOf(idType), text: union }, ...removed];
}

/** The members of a type that is free to change: written in place, or declared here for this one use. */
function ownMembers(program: Program, type: TSType): readonly TSPropertySignature[] | undefined {
  if (type.type === 'TSTypeLiteral') return plainMembers(type.members);
  const declaration = typeDeclaration(program, type);
  if (!declaration || !servesOnly(program, declaration)) return undefined;
  if (declaration.type === 'TSInterfaceDeclaration') {
    return declaration.extends?.length ? undefined : plainMembers(declaration.body.body);
  }
  const { typeAnnotation } = declaration;
  return typeAnnotation.type === 'TSTypeLiteral' ? plainMembers(typeAnnotation.members) : undefined;
}

function plainMembers(members: readonly TSTypeElement[]): readonly TSPropertySignature[] | undefined {
  const plain = members.filter((member) => member.type === 'TSPropertySignature');
  return plain.length === members.length ? plain : undefined;
}

function servesOnly(program: Program, declaration: TypeDeclaration): boolean {
  if (program.parent(declaration)?.type === 'ExportNamedDeclaration') return false;
  return usesOfType(program, declaration).length === 1;
}

/** The alternatives of a type that are a value. */
function present(type: TSType): TSType[] {
  if (type.type !== 'TSUnionType') return [type];
  return type.types.filter((part) => part.type !== 'TSUndefinedKeyword' && part.type !== 'TSNullKeyword');
}

function isOpen(program: Program, type: TSType): boolean {
  return open.has(program.slice(type).replace(/<[^]*/, ''));
}

function annotationOf(member: TSPropertySignature | undefined): TSType | undefined {
  return member?.typeAnnotation?.typeAnnotation;
}

function within(outer: { start?: number | null; end?: number | null }, edit: Edit): boolean {
  return (outer.start ?? 0) <= edit.start && edit.end <= (outer.end ?? 0);
}
