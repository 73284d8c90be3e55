import { docsLink } from '../../transforms/engine/findings';
import type { Located, ProjectResult } from '../project/result';
import { ledgerLine, skippedLine, summarize } from './summary';
import { byTodo } from './terminal';
import { count } from './text';

/** The text of a pull request: what was done, the counts, what is left, and how to take it back. */
export function markdownReport(result: ProjectResult): string {
  const summary = summarize(result);
  const written = result.mode === 'write';
  const counts = summary.steps.map(({ step, migrated, all }) => `| ${step} | ${migrated} | ${all} |`);
  const ledger = ledgerLine(summary);
  const skipped = skippedLine(summary);
  const sections = [
    '## Xkit: from user tokens and Groups to Contexts',
    `${count(summary.changedFiles, 'file')} ${written ? 'changed' : 'would change'} by \`xkit-contexts-codemod\`.`,
    counts.length > 0 ? ['| step | migrated | places |', '| --- | ---: | ---: |', ...counts].join('\n') : '',
    checklist('### Left to do by hand', summary.byLevel.manual),
    checklist('### Migrated, to look at', summary.byLevel.review),
    problems(result),
    ledger ? `${ledger}.` : '',
    skipped ? `${skipped}.` : '',
    written && summary.changedFiles > 0
      ? '### To take it back\n\nRun `npx xkit-contexts-codemod undo` before the commit, or revert the commit.'
      : '',
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function checklist(title: string, located: readonly Located[]): string {
  if (located.length === 0) return '';
  return [`${title}\n`, ...byTodo(located).map((same) => describe(same))].join('\n');
}

function describe(same: readonly Located[]): string {
  const [first] = same;
  if (!first) return '';
  const { rule, why, todo, code: block } = first.finding;
  const places = same.map(
    ({ file, finding }) => `  - [ ] ${code(`${file.path}:${finding.line}:${finding.column}`)}`,
  );
  const head = `- **${rule}** — ${escape(why)} ${escape(todo)} (see ${code(docsLink(rule))})`;
  return [head, ...(block === undefined ? [] : fenced(block)), ...places].join('\n');
}

/** Code to paste, as a block inside a list item; its fence is longer than any run of backticks inside. */
function fenced(block: string): string[] {
  const longest = Math.max(2, ...[...block.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const lines = [fence, ...block.trimEnd().split(/\r?\n/), fence];
  return ['', ...lines.map((line) => (line ? `  ${line}` : '')), ''];
}

function problems(result: ProjectResult): string {
  if (result.problems.length === 0) return '';
  const lines = result.problems.map(
    ({ path, message }) => `- ${path === undefined ? '' : `${code(path)} `}${escape(message)}`,
  );
  return ['### Errors\n', ...lines].join('\n');
}

/** A code span that holds any text: its fence is longer than any run of backticks inside. */
function code(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const line = text.replaceAll(/[\u0000-\u001F]/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Texts may quote code: nothing in them is markup, a link or a mention. Code spans stay. */
function escape(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll(/[\\*_{}[\]<>#|~@]/g, String.raw`\$&`)))
    .join('')
    .replaceAll(/\s+/g, ' ');
}
