import { fill, rules, type Finding, type RuleName } from '../../transforms/engine/findings';
import type { Options } from '../../transforms/engine/options';
import { mentionsIn } from './ledger/mentions';
import { isMigrated, type FileResult, type Located } from './result';

const groupTokens: readonly RuleName[] = ['group-token', 'group-by-option'];
const userTokens: readonly RuleName[] = ['user-token', 'no-group', 'user-by-option'];
/** A token for either decides nothing: it may be a group's or a user's. */
const eitherTokens: readonly RuleName[] = ['optional-group'];

const migratedReads: readonly RuleName[] = [
  'users-segment',
  'groups-segment',
  'legacy-connections',
  'chosen-segment',
];
const readsLeftAlone: readonly RuleName[] = [
  'shared-segment',
  'foreign-base',
  'unreachable-segment',
  'segment-elsewhere',
  'typed-segment',
];

/** What a site is marked with, and the details of the mark's texts. */
interface Mark {
  readonly marks: (located: Located) => boolean;
  readonly rule: RuleName;
  readonly details?: Readonly<Record<string, string>>;
}

/**
 * Marks what is right in its own file but not in the whole: credentials read by another kind of ID than every token
 * is made for, tokens for users beside tokens for groups, tokens and logins that change before the reads do. A
 * finding stays one finding; the mark names it.
 */
export function markInconsistencies(files: readonly FileResult[], options: Options): FileResult[] {
  const all = files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  const migrated = all.filter(({ finding }) => isMigrated(finding));
  const marks = [...marksOfReadsLeft(files, all, migrated, options), ...marksOfIdentities(migrated)];
  if (marks.length === 0) return [...files];
  return files.map((file) =>
    Object.assign({ ...file }, { findings: file.findings.map((finding) => mark({ file, finding }, marks)) }),
  );
}

function marksOfIdentities(migrated: readonly Located[]): Mark[] {
  const makes = (names: readonly RuleName[]) => migrated.some(({ finding }) => isOf(finding, names));
  const [forGroups, forUsers, forEither] = [makes(groupTokens), makes(userTokens), makes(eitherTokens)];
  if (forGroups && forUsers) return [marking('mixed-tokens', ['user-token', 'no-group'])];
  if (forEither) return [];
  if (forGroups) return [marking('group-token-user-read', ['users-segment', 'legacy-connections'])];
  return forUsers ? [marking('user-token-group-read', ['groups-segment'])] : [];
}

function marking(rule: RuleName, names: readonly RuleName[]): Mark {
  return { rule, marks: ({ finding }) => isOf(finding, names) };
}

/** Step 1 comes first, says the guide: the tokens that change before it are marked, or else the logins. */
function marksOfReadsLeft(
  files: readonly FileResult[],
  all: readonly Located[],
  migrated: readonly Located[],
  options: Options,
): Mark[] {
  const changed = new Set(migrated.map(({ finding }) => finding.step));
  const step = changed.has('context-tokens') ? 'context-tokens' : 'login-callbacks';
  if (!changed.has(step)) return [];
  const left = options.steps.includes('endpoints') ? readsAmong(all) : readsUnseen(files);
  const [first] = left;
  if (first === undefined) return [];
  const places = left.length === 1 ? first : `${first} and ${left.length - 1} more`;
  return [{ rule: 'reads-left', marks: ({ finding }) => finding.step === step, details: { places } }];
}

/** Where step 1 left an old read as it is. */
function readsAmong(all: readonly Located[]): string[] {
  return all
    .filter(
      ({ finding }) =>
        isOf(finding, readsLeftAlone) || (!isMigrated(finding) && isOf(finding, migratedReads)),
    )
    .map(({ file, finding }) => `${file.path}:${finding.line}`);
}

/** Where a plain look sees old reads, in a run without step 1. */
function readsUnseen(files: readonly FileResult[]): string[] {
  return files.flatMap(({ path, before }) =>
    mentionsIn(before)
      .filter(({ steps }) => steps.length === 1 && steps.includes('endpoints'))
      .map(({ start }) => `${path}:${before.slice(0, start).split('\n').length}`),
  );
}

function mark(located: Located, marks: readonly Mark[]): Finding {
  const { finding } = located;
  // What a person has to do anyway, or what was not wanted, needs no further mark.
  const own = isMigrated(finding) ? marks.filter((one) => one.marks(located)) : [];
  const [first, ...others] = own;
  if (!first) return finding;
  const { level, why, todo } = rules[first.rule];
  const also = [...others.map(({ rule }) => rule), finding.rule, ...finding.also];
  return {
    ...finding,
    rule: first.rule,
    level,
    why: fill(why, first.details),
    todo: fill(todo, first.details),
    also,
  };
}

function isOf({ rule, also }: Finding, names: readonly RuleName[]): boolean {
  return [rule, ...also].some((name) => names.includes(name));
}
