import { createHash } from 'node:crypto';
import { docsLink, type Finding } from '../../transforms/engine/findings';
import { levels, steps, type Step } from '../../transforms/engine/rules/rule';
import type { FileResult, ProjectResult } from '../project/result';
import { version } from '../version';
import { diffOf, diffStyle } from './html/diff';
import { escapeHtml as html } from './html/escape';
import pageScript from './html/page.client.js';
import pageStyle from './html/page.css';
import { skippedLine, stepLine, summarize, type Summary } from './summary';
import { count, showName } from './text';

const stepTitles = {
  endpoints: 'Step 1 · Endpoints',
  'context-tokens': 'Step 2 · Context tokens',
  'login-callbacks': 'Step 3 · Login callbacks',
} satisfies Record<Step, string>;

const levelTitles = {
  safe: 'safe: migrated',
  review: 'review: migrated, please look',
  manual: 'manual: left to you',
};

/** One page with everything in it; it loads nothing from anywhere, and runs no script but its own. */
export function htmlReport(result: ProjectResult): string {
  const summary = summarize(result);
  const scriptHash = createHash('sha256').update(pageScript).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Xkit contexts: migration report</title>
<style>${diffStyle}</style>
<style>${pageStyle}</style>
</head>
<body>
${head(result, summary)}
${filters(result)}
<main>
${findingsSection(result)}
${steps.map((step) => stepSection(step, result)).join('\n')}
</main>
<footer>xkit-contexts-codemod ${html(version)} · <kbd>j</kbd> <kbd>k</kbd> next and previous finding · <kbd>Enter</kbd> its change · <kbd>/</kbd> search</footer>
<script>${pageScript}</script>
</body>
</html>
`;
}

function head(result: ProjectResult, summary: Summary): string {
  const { byLevel, changedFiles, declined } = summary;
  const done = result.mode === 'write' ? 'changed' : 'would change';
  const cards = [
    [String(changedFiles), changedFiles === 1 ? `file ${done}` : `files ${done}`, 'files'],
    [String(byLevel.safe.length), 'safe', 'safe'],
    [String(byLevel.review.length), 'to look at', 'review'],
    [String(byLevel.manual.length), 'left to you', 'manual'],
  ].map(([number, label, kind]) => `<li class="card ${kind}"><b>${number}</b> ${label}</li>`);
  const notes = [
    declined.length > 0 ? `${count(declined.length, 'change')} not wanted.` : '',
    skippedLine(summary) ?? '',
    ...result.problems.map(
      ({ path, message }) => `Error: ${path === undefined ? '' : `${showName(path)} `}${message}`,
    ),
  ].filter(Boolean);
  return `<header>
<h1>Xkit: from user tokens and Groups to Contexts</h1>
<p class="steps">${html(stepLine(summary) || 'Nothing in these files uses the old API.')}</p>
<ul class="cards">${cards.join('')}</ul>
${notes.map((note) => `<p class="note">${html(note)}</p>`).join('\n')}
</header>`;
}

function filters({ files }: ProjectResult): string {
  const findings = files.flatMap((file) => file.findings);
  const box = (group: string, value: string, label: string) => {
    const number = findings.filter((finding) =>
      [finding.level, finding.step].includes(value as never),
    ).length;
    if (number === 0) return '';
    return `<label class="${value}"><input type="checkbox" name="${group}" value="${value}" checked> ${label} <span>${number}</span></label>`;
  };
  return `<form class="filters" aria-label="Filters">
<fieldset><legend>Level</legend>${levels
    .toReversed()
    .map((level) => box('level', level, level))
    .join('')}</fieldset>
<fieldset><legend>Step</legend>${[...steps, 'file'].map((step) => box('step', step, step)).join('')}</fieldset>
<label class="search">Search <input type="search" name="text" placeholder="file, rule or word"></label>
<output aria-live="polite"></output>
</form>`;
}

function findingsSection({ files }: ProjectResult): string {
  const items = files
    .flatMap((file, index) => file.findings.map((finding) => ({ file, finding, index })))
    .toSorted((a, b) => levels.indexOf(b.finding.level) - levels.indexOf(a.finding.level))
    .map(({ file, finding, index }) => findingItem(file, finding, index));
  if (items.length === 0) return '<section><h2>Findings</h2><p>None.</p></section>';
  return `<section aria-labelledby="findings"><h2 id="findings">Findings</h2><ol class="findings">${items.join('\n')}</ol></section>`;
}

function findingItem(file: FileResult, finding: Finding, index: number): string {
  const { step, level, rule, also, why, todo, code, line, column, declined } = finding;
  const place = html(`${showName(file.path)}:${line}:${column}`);
  const changed = finding.edits.length > 0 && step !== 'file';
  const where = changed
    ? `<a href="#${diffId(step, index)}">${place}</a>`
    : `<span class="place">${place}</span>`;
  const names = [rule, ...also].map((name) => `<code>${html(name)}</code>`).join(' ');
  return `<li class="finding ${level}" tabindex="-1" data-level="${level}" data-step="${step}">
<p class="what"><span class="level" title="${levelTitles[level]}">${declined ? 'not wanted' : level}</span> ${where} ${names}</p>
<p>${html(why)}</p>
<p class="todo">${level === 'safe' ? '' : `→ ${html(todo)} `}<span class="docs">${html(docsLink(rule))}</span></p>${code === undefined ? '' : `\n<pre class="code">${html(code.trimEnd())}</pre>`}
</li>`;
}

/** The changes of one step: of every file the hunks its edits stand in. */
function stepSection(step: Step, { files }: ProjectResult): string {
  const blocks = files.map((file, index) => {
    const own = file.findings.filter((finding) => finding.step === step && finding.edits.length > 0);
    return own.length === 0 ? '' : diffBlock(step, file, own, index);
  });
  if (blocks.every((block) => block === '')) return '';
  return `<section class="step" data-step="${step}" aria-labelledby="${step}">
<h2 id="${step}">${stepTitles[step]}</h2>
${blocks.join('\n')}
</section>`;
}

function diffBlock(step: Step, file: FileResult, own: readonly Finding[], index: number): string {
  const kinds = [...new Set(own.map(({ level }) => level))];
  const badges = kinds.map((level) => `<span class="level ${level}">${level}</span>`).join(' ');
  return `<details class="diff" id="${diffId(step, index)}" data-levels="${kinds.join(' ')}" open>
<summary><span class="path">${html(showName(file.path))}</span> ${badges}</summary>
${diffOf(
  file,
  own.flatMap(({ edits }) => edits),
)}
</details>`;
}

function diffId(step: string, index: number): string {
  return `${step}-${index}`;
}
