import { contextTokenRules } from './rules/context-tokens';
import { documentRules } from './rules/documents';
import { endpointRules } from './rules/endpoints';
import { fileRules } from './rules/file';
import { loginRules } from './rules/login-callbacks';
import { projectRules } from './rules/project';
import { tokenEndpointRules } from './rules/token-endpoint';
import { levels, type Level, type Rule, type Step } from './rules/rule';
import { textRules } from './rules/texts';
import type { Edit, Span } from './syntax/edits';

/** Every rule by its name: the one table behind the findings, the reports and docs/rules.md. */
export const rules = {
  ...endpointRules,
  ...contextTokenRules,
  ...loginRules,
  ...documentRules,
  ...textRules,
  ...projectRules,
  ...tokenEndpointRules,
  ...fileRules,
} satisfies Record<string, Rule>;
export type RuleName = keyof typeof rules;

/** A place that uses the old API, with what a step makes of it. A site with a manual rule carries no edits, save the comment that marks it. */
export interface Site {
  /** Every rule that applies; the most severe one names the finding. */
  readonly rules: readonly [RuleName, ...RuleName[]];
  readonly at: Span;
  readonly edits: readonly Edit[];
  readonly details?: Readonly<Record<string, string>>;
  /** Its edits were not wanted. */
  readonly declined?: boolean;
}

/** What became of one site. Line and column count from 1, in UTF-16 code units. */
export interface Finding extends Span {
  readonly step: Step | 'file';
  readonly rule: RuleName;
  readonly level: Level;
  /** Further rules that applied to the same site, none more severe. */
  readonly also: readonly RuleName[];
  readonly line: number;
  readonly column: number;
  /** Where its edits stand in the source; none when nothing was changed for it. */
  readonly edits: readonly Span[];
  /** Whether there were edits, and the caller did not accept them. */
  readonly declined: boolean;
  readonly why: string;
  readonly todo: string;
  /** Code to paste, of one line or several, where that is what is to be done. */
  readonly code?: string;
}

/** Puts sites in words, in the order of the text; `source` is the text their offsets are in. */
export function describeSites(sites: readonly Site[], source: string): Finding[] {
  return sites
    .map(describerOf(source))
    .toSorted((a, b) => a.start - b.start || levels.indexOf(b.level) - levels.indexOf(a.level));
}

/** Puts one site after the other in words; the table of the text's lines is made once for all of them. */
export function describerOf(source: string): (site: Site) => Finding {
  const placeOf = placesIn(source);
  return (site) => describe(site, placeOf);
}

function describe(site: Site, placeOf: (offset: number) => Place): Finding {
  const [rule, ...also] = site.rules.toSorted(
    (a, b) => levels.indexOf(rules[b].level) - levels.indexOf(rules[a].level),
  ) as [RuleName, ...RuleName[]];
  const { level }: Rule = rules[rule];
  // What is left to a person has one reason; of what was migrated, every reason to look is said.
  const said = level === 'review' ? [rule, ...also.filter((name) => rules[name].level === 'review')] : [rule];
  const inWords = (text: 'why' | 'todo') =>
    said.map((name) => fill(rules[name][text], site.details)).join(' ');
  return {
    step: stepOf(site),
    rule,
    level,
    also,
    ...site.at,
    ...placeOf(site.at.start),
    edits: site.edits.map(({ start, end }) => ({ start, end })),
    declined: site.declined ?? false,
    why: inWords('why'),
    todo: inWords('todo'),
  };
}

/** Where the rule is explained. */
export function docsLink(rule: RuleName): string {
  return `docs/rules.md#${rule}`;
}

/** A site of a step that fails for a reason of the whole file is still that step's. */
function stepOf({ rules: names }: Site): Step | 'file' {
  return names.map((name) => rules[name].step).find((step) => step !== 'file') ?? 'file';
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Looks places up in a table of line starts, made once per text. */
function placesIn(source: string): (offset: number) => Place {
  const starts = [0];
  for (const { index, 0: end } of source.matchAll(/\r\n|[\n\r\u2028\u2029]/g))
    starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** A rule's text with the details of a site in their places. */
export function fill(text: string, details: Readonly<Record<string, string>> = {}): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => details[name] ?? `{${name}}`);
}
