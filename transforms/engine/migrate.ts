import { describe, type Finding, type Site } from './findings';
import type { Host } from './host';
import { mentionsXkit } from './mentions';
import type { Options } from './options';
import { levels, type Step } from './rules/rule';
import { findContextTokens } from './steps/context-tokens';
import { findEndpoints } from './steps/endpoints';
import { findLoginCallbacks } from './steps/login-callbacks';
import type { FindSites } from './steps/step';
import { applyEdits, EditConflict, flattenEdits, type Edit, type PlainEdit } from './syntax/edits';
import { ParseError } from './syntax/parse';
import { Program } from './syntax/program';
import { verify } from './verify';

export interface MigrateInput {
  /** Decides the dialect by its extension; shown nowhere. */
  readonly path: string;
  readonly source: string;
  readonly options: Options;
  readonly host?: Host | undefined;
}

export interface Migration {
  /** The migrated text; the source itself when there was nothing to change. */
  readonly text: string;
  /** One per site, in the order of the text. */
  readonly findings: readonly Finding[];
  /** What was changed, over the source. */
  readonly edits: readonly PlainEdit[];
}

const finders = {
  endpoints: findEndpoints,
  'context-tokens': findContextTokens,
  'login-callbacks': findLoginCallbacks,
} satisfies Record<Step, FindSites>;

/** Migrates one file. Never throws for what the file contains: a file it cannot handle comes back with a finding. */
export function migrate(input: MigrateInput): Migration {
  if (!mentionsXkit(input.source)) return untouched(input.source, []);
  const sites = findSites(input);
  const { accepted, edits } = withoutConflicts(input.source, sites);
  const text = applyEdits(input.source, edits);
  if (text === input.source) return untouched(text, describeAll(accepted, text));

  const failed = verify({ ...input, text, edits }, (source) =>
    applyEdits(source, editsOf(findSites({ ...input, source }))),
  );
  if (failed)
    return untouched(
      input.source,
      describeAll(
        accepted.map((site) => refused(site, failed)),
        input.source,
      ),
    );
  return { text, findings: describeAll(accepted, input.source), edits };
}

function findSites({ path, source, options, host }: MigrateInput): Site[] {
  try {
    const program = Program.parse(source, path);
    return options.steps.flatMap((step) => finders[step]({ program, options, host }));
  } catch (error) {
    return [unreadable(error)];
  }
}

function unreadable(error: unknown): Site {
  const nowhere = { at: { start: 0, end: 0 }, edits: [] };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof ParseError) {
    return { ...nowhere, rules: ['does-not-parse'], details: { message: `${message}, line ${error.line}` } };
  }
  return { ...nowhere, rules: ['internal-error'], details: { message } };
}

/** A site whose edits cannot stand beside those of the sites before it is left to a person. */
function withoutConflicts(source: string, sites: readonly Site[]): { accepted: Site[]; edits: PlainEdit[] } {
  const accepted: Site[] = [];
  let edits: PlainEdit[] = [];
  for (const site of sites) {
    try {
      edits = flattenEdits(source, [...editsOf(accepted), ...site.edits]);
      accepted.push(site);
    } catch (error) {
      if (!(error instanceof EditConflict)) throw error;
      accepted.push({ ...site, rules: [...site.rules, 'overlapping-edits'], edits: [] });
    }
  }
  return { accepted, edits };
}

function refused(site: Site, check: string): Site {
  if (site.edits.length === 0) return site;
  return {
    ...site,
    rules: ['failed-verification', ...site.rules],
    edits: [],
    details: { ...site.details, check },
  };
}

function editsOf(sites: readonly Site[]): Edit[] {
  return sites.flatMap((site) => site.edits);
}

function describeAll(sites: readonly Site[], source: string): Finding[] {
  return sites
    .map((site) => describe(site, source))
    .toSorted((a, b) => a.start - b.start || levels.indexOf(b.level) - levels.indexOf(a.level));
}

function untouched(text: string, findings: readonly Finding[]): Migration {
  return { text, findings, edits: [] };
}
