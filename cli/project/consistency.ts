import { rules, type Finding, type RuleName } from '../../transforms/engine/findings';
import type { FileResult } from './result';

const groupTokens: readonly RuleName[] = ['group-token', 'group-by-option'];
const userTokens: readonly RuleName[] = ['user-token', 'no-group', 'user-by-option'];
/** A token for either decides nothing: it may be a group's or a user's. */
const eitherTokens: readonly RuleName[] = ['optional-group'];

/**
 * Marks what is right in its own file but not in the whole: credentials read by another kind of ID than every token
 * is made for, and tokens for users beside tokens for groups. A finding stays one finding; the mark names it.
 */
export function markInconsistencies(files: readonly FileResult[]): FileResult[] {
  const all = files.flatMap(({ findings }) => findings).filter(({ edits }) => edits.length > 0);
  const makes = (names: readonly RuleName[]) => all.some((finding) => isOf(finding, names));
  const [forGroups, forUsers, forEither] = [makes(groupTokens), makes(userTokens), makes(eitherTokens)];
  const marks: [readonly RuleName[], RuleName][] = [];
  if (forGroups && !forUsers && !forEither)
    marks.push([['users-segment', 'legacy-connections'], 'group-token-user-read']);
  if (forUsers && !forGroups && !forEither) marks.push([['groups-segment'], 'user-token-group-read']);
  if (forGroups && forUsers) marks.push([['user-token', 'no-group'], 'mixed-tokens']);
  if (marks.length === 0) return [...files];
  return files.map((file) =>
    Object.assign({ ...file }, { findings: file.findings.map((finding) => mark(finding, marks)) }),
  );
}

function mark(finding: Finding, marks: readonly [readonly RuleName[], RuleName][]): Finding {
  const rule = marks.find(([names]) => isOf(finding, names))?.[1];
  // What a person has to do anyway, or what was not wanted, needs no further mark.
  if (!rule || finding.level === 'manual' || finding.edits.length === 0) return finding;
  const { level, why, todo } = rules[rule];
  return { ...finding, rule, level, why, todo, also: [finding.rule, ...finding.also] };
}

function isOf({ rule, also }: Finding, names: readonly RuleName[]): boolean {
  return [rule, ...also].some((name) => names.includes(name));
}
