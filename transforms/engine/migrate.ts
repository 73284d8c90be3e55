import { annotate } from './annotate';
import { findDocumentSites, keepsScripts, type FindIn } from './document-sites';
import { isText, kindOf } from './documents/kinds';
import { describerOf, describeSites, type Finding, type Site } from './findings';
import { foreignFile } from './foreign';
import type { Host } from './host';
import { mentionsXkit } from './mentions';
import type { Options } from './options';
import type { Step } from './rules/rule';
import { findContextTokens } from './steps/context-tokens';
import { findEndpoints } from './steps/endpoints';
import { findLoginCallbacks } from './steps/login-callbacks';
import type { FindSites } from './steps/step';
import { findTextSites } from './steps/texts';
import { applyEdits, EditConflict, flattenEdits, type PlainEdit } from './syntax/edits';
import { reachesXkit } from './syntax/modules/reach';
import { ParseError } from './syntax/parse';
import { Program } from './syntax/program';
import { verify, type SecondRun } from './verify';

export interface MigrateInput {
  /** Decides the dialect by its extension; shown nowhere. */
  readonly path: string;
  readonly source: string;
  readonly options: Options;
  readonly host?: Host | undefined;
  /** Whether a finding's edits are to be made, all of them or none; without one, all are. */
  readonly accept?: ((finding: Finding) => boolean) | undefined;
  /** Told of each script of the source that parses. */
  readonly onProgram?: ((program: Program) => void) | undefined;
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
  const { path, source, host } = input;
  const mayMatter =
    mentionsXkit(source) || (host && !isText(path, source) && reachesXkit(source, path, host));
  if (!mayMatter) return untouched(source, []);
  const foreign = foreignFile(path, source);
  if (foreign === 'silently') return untouched(source, []);
  if (foreign) return untouched(source, [{ ...wholeFile, rules: [foreign] }]);
  return migrateCandidate(input);
}

/** Migrates a file that is known to need a look: `migrate` without the plain text tests before it. */
export function migrateCandidate(input: MigrateInput): Migration {
  const { source } = input;
  const found = findSites(input);
  const { sites, edits } = withoutConflicts(source, withoutDeclined(found, input));
  const text = applyEdits(source, edits);
  if (text === source) return untouched(source, sites);

  const declined = sites.filter((site) => site.declined).length;
  const failed = verify({ source, text, edits, again: runAgain(input, text, edits, declined) });
  if (failed)
    return untouched(
      source,
      sites.map((site) => refused(site, failed)),
    );
  return { text, findings: describeSites(sites, source), edits };
}

const wholeFile = { at: { start: 0, end: 0 }, edits: [] };

function findSites({ path, source, options, host, onProgram }: MigrateInput): Site[] {
  const findIn: FindIn = (parse, settle) => {
    try {
      const program = parse().connect(host);
      onProgram?.(program);
      const sites = options.steps.flatMap((step) => finders[step]({ program, options, host }));
      return settle(program, sites);
    } catch (error) {
      return [unreadable(error)];
    }
  };
  if (isText(path, source)) return findTextSites(source, options);
  const kind = kindOf(path);
  if (kind) return findDocumentSites({ path, source, kind, options }, findIn);
  return findIn(
    () => Program.parse(source, path),
    (program, sites) => (options.annotate ? annotate(program, sites) : sites),
  );
}

/** Migrates a migrated text once more, for the gate; what was declined is found again, and nothing else. */
function runAgain(
  input: MigrateInput,
  text: string,
  edits: readonly PlainEdit[],
  declined: number,
): SecondRun {
  const { path, source } = input;
  const left = withoutConflicts(text, findSites({ ...input, source: text, onProgram: undefined }));
  const edited = left.sites.filter((site) => site.edits.length > 0).length;
  const kind = kindOf(path);
  return {
    parses: kind
      ? keepsScripts({ path, source, kind }, text, edits)
      : !left.sites.some((site) => site.rules.includes('does-not-parse')),
    text: declined > 0 && edited <= declined ? text : applyEdits(text, left.edits),
  };
}

function unreadable(error: unknown): Site {
  if (error instanceof ParseError) {
    const at = { start: error.offset, end: error.offset };
    return { rules: ['does-not-parse'], at, edits: [], details: { message: error.message } };
  }
  if (error instanceof RangeError) {
    return { ...wholeFile, rules: ['does-not-parse'], details: { message: 'it is nested too deeply' } };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { ...wholeFile, rules: ['internal-error'], details: { message } };
}

/** A site whose edits cannot stand beside those of the sites before it is left to a person. */
function withoutConflicts(
  source: string,
  found: readonly Site[],
): { sites: readonly Site[]; edits: PlainEdit[] } {
  const edits = tryFlatten(source, found);
  if (edits) return { sites: found, edits };

  const sites: Site[] = [];
  for (const site of found) {
    const fits = tryFlatten(source, [...sites, site]);
    sites.push(fits ? site : { ...site, rules: ['overlapping-edits', ...site.rules], edits: [] });
  }
  return { sites, edits: tryFlatten(source, sites) ?? [] };
}

function tryFlatten(source: string, sites: readonly Site[]): PlainEdit[] | undefined {
  try {
    return flattenEdits(
      source,
      sites.flatMap(({ edits }) => edits),
    );
  } catch (error) {
    if (error instanceof EditConflict) return undefined;
    throw error;
  }
}

/**
 * A declined site stays in the findings, without its edits. So does one that shares a replacement with it (two calls
 * that send one body): a half of it would be worse than none. An insertion (an import) is no loss to either.
 */
function withoutDeclined(found: readonly Site[], { accept, source }: MigrateInput): readonly Site[] {
  if (!accept) return found;
  const describe = describerOf(source);
  const declined = new Set(found.filter((site) => site.edits.length > 0 && !accept(describe(site))));
  for (let before = -1; before !== declined.size;) {
    before = declined.size;
    const kept = new Set([...declined].flatMap(replacementsOf));
    for (const site of found) if (replacementsOf(site).some((edit) => kept.has(edit))) declined.add(site);
  }
  return found.map((site) => (declined.has(site) ? { ...site, edits: [], declined: true } : site));
}

function replacementsOf({ edits }: Site): string[] {
  return edits.filter(({ start, end }) => end > start).map(({ start, end }) => `${start}-${end}`);
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

function untouched(source: string, sites: readonly Site[]): Migration {
  return { text: source, findings: describeSites(sites, source), edits: [] };
}
