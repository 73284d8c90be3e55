import { kindOf } from '../../transforms/engine/documents/kinds';
import { describeSites, type Finding, type RuleName } from '../../transforms/engine/findings';
import type { Options } from '../../transforms/engine/options';
import type { Span } from '../../transforms/engine/syntax/edits';
import { occurrences, type Mention } from './ledger/mention';
import { mentionsIn } from './ledger/mentions';
import type { FileResult } from './result';

export interface Audit {
  /** The files, with a finding for each mention that the steps are silent about. */
  readonly files: readonly FileResult[];
  /** How many mentions of the old API a plain look at the texts found. */
  readonly mentions: number;
}

/**
 * Looks at every text once more, without the steps' eyes: what plainly names the old API has to be among the findings,
 * so that whatever a step overlooks is told all the same.
 */
export function audit(files: readonly FileResult[], options: Options): Audit {
  let mentions = 0;
  const audited = files.map((file) => {
    if (!isAudited(file, options)) return file;
    const found = mentionsIn(file.before).filter(({ steps }) =>
      steps.every((step) => options.steps.includes(step)),
    );
    mentions += found.length;
    const silent = found.filter((mention) => !isTold(mention, file));
    return silent.length === 0 ? file : { ...file, findings: withUnaccounted(file, silent) };
  });
  return { files: audited, mentions };
}

/** Rules that speak for all of a file. */
const ofWholeFiles: ReadonlySet<RuleName> = new Set([
  'does-not-parse',
  'script-does-not-parse',
  'not-utf8',
  'generated-file',
  'too-large',
  'internal-error',
]);

function isAudited({ path, findings }: FileResult, { markdownCode }: Options): boolean {
  if (findings.some(({ rule }) => ofWholeFiles.has(rule))) return false;
  return markdownCode || kindOf(path)?.reader !== 'markdown';
}

/**
 * A finding at the mention, one whose edits reach it, or one where the name that holds it is used; the address of a
 * provisioning call is told of at the call.
 */
function isTold(mention: Mention, { before, findings }: FileResult): boolean {
  const holder = holderOf(mention, before);
  return findings.some(
    (finding) =>
      [finding, ...finding.edits].some((place) => overlap(place, mention)) ||
      (mention.steps.length > 1 && finding.step === 'context-tokens') ||
      (holder !== undefined && occurrences(before.slice(finding.start, finding.end), holder).length > 0),
  );
}

/** `const url = (id) => `, right before the mention: the name it is read by. */
function holderOf({ start }: Mention, text: string): string | undefined {
  const before = text.slice(Math.max(0, start - 200), start);
  const statement = before.slice(before.lastIndexOf(';') + 1);
  return [...statement.matchAll(/\b(?:const|let|var|function)\s{1,9}([\w$]{1,60})/g)].at(-1)?.[1];
}

function overlap(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function withUnaccounted({ findings, before }: FileResult, silent: readonly Mention[]): Finding[] {
  const sites = silent.map(({ start, end, what }) => {
    return { rules: ['unaccounted'], at: { start, end }, edits: [], details: { what } } as const;
  });
  return [...findings, ...describeSites(sites, before)].toSorted((a, b) => a.start - b.start);
}
