import { contextTokenRules } from './rules/context-tokens';
import { endpointRules } from './rules/endpoints';
import { fileRules } from './rules/file';
import { loginRules } from './rules/login-callbacks';
import { levels, type Level, type Rule, type Step } from './rules/rule';
import type { Edit, Span } from './syntax/edits';

/** Every rule by its name: the one table behind the findings, the reports and docs/rules.md. */
export const rules = {
  ...endpointRules,
  ...contextTokenRules,
  ...loginRules,
  ...fileRules,
} satisfies Record<string, Rule>;
export type RuleName = keyof typeof rules;

/** A place that uses the old API, with what a step makes of it. A site with a manual rule carries no edits. */
export interface Site {
  /** Every rule that applies; the most severe one names the finding. */
  readonly rules: readonly [RuleName, ...RuleName[]];
  readonly at: Span;
  readonly edits: readonly Edit[];
  readonly details?: Readonly<Record<string, string>>;
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
  readonly why: string;
  readonly todo: string;
}

/** Puts a site in words; `source` is the text its offsets are in. */
export function describe(site: Site, source: string): Finding {
  const [rule, ...also] = site.rules.toSorted(
    (a, b) => levels.indexOf(rules[b].level) - levels.indexOf(rules[a].level),
  ) as [RuleName, ...RuleName[]];
  const { step, level, why, todo }: Rule = rules[rule];
  return {
    step,
    rule,
    level,
    also,
    ...site.at,
    ...placeOf(site.at.start, source),
    why: fill(why, site.details),
    todo: fill(todo, site.details),
  };
}

/** Where the rule is explained. */
export function docsLink(rule: RuleName): string {
  return `docs/rules.md#${rule}`;
}

function placeOf(offset: number, source: string): { line: number; column: number } {
  const before = source.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function fill(text: string, details: Readonly<Record<string, string>> = {}): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => details[name] ?? `{${name}}`);
}
