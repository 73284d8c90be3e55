import picocolors from 'picocolors';
import { docsLink, type RuleName } from '../../transforms/engine/findings';
import type { Level } from '../../transforms/engine/rules/rule';
import type { Located, ProjectResult } from '../project/result';
import { ledgerLine, skippedLine, stepLine, summarize, type Summary } from './summary';
import { count, showCode, showName } from './text';

/** What the place of output can do. */
export interface Screen {
  /** A person looks at it; otherwise the lines are for a program or a log. */
  readonly interactive: boolean;
  readonly colors: boolean;
  /** In characters. */
  readonly columns: number;
  /** The address of this package, where its `docs/…` are; `undefined` for no links. */
  readonly docs: string | undefined;
}

/** What a run came to, for a person on a terminal or as plain lines. */
export function terminalReport(result: ProjectResult, screen: Screen): string {
  const summary = summarize(result);
  const lines = screen.interactive ? forPerson(result, summary, screen) : plain(result, summary);
  return lines.map((line) => `${line}\n`).join('');
}

const groups = [
  { level: 'manual', title: 'Left to you', mark: '✖' },
  { level: 'review', title: 'Migrated, please look', mark: '!' },
] satisfies { level: Level; title: string; mark: string }[];

/** `path:line:column`, as editors and terminals make links of it. */
export function placeOf({ file, finding }: Located): string {
  return `${showName(file.path)}:${finding.line}:${finding.column}`;
}

function plain(result: ProjectResult, summary: Summary): string[] {
  const told = [...summary.byLevel.manual, ...summary.byLevel.review].flatMap((located) => {
    const { level, rule, why, todo } = located.finding;
    const line = `${placeOf(located)} ${level} ${rule} ${showName(why)} ${showName(todo)}`;
    return [line].concat(codeLines(located, '  '));
  });
  return [...told, ...problemLines(result), ...closingLines(result, summary)];
}

function forPerson(result: ProjectResult, summary: Summary, screen: Screen): string[] {
  const color = picocolors.createColors(screen.colors);
  const lines: string[] = [''];
  for (const { level, title, mark } of groups) {
    const located = summary.byLevel[level];
    if (located.length === 0) continue;
    const paint = level === 'manual' ? color.red : color.yellow;
    lines.push(color.bold(`${title} (${located.length})`), '');
    for (const same of byTodo(located)) lines.push(...describeGroup(same, paint(mark), screen), '');
  }
  const problems = problemLines(result);
  if (problems.length > 0)
    lines.push(color.bold(color.red('Errors')), ...problems.map((line) => `  ${line}`), '');
  const [first, ...rest] = closingLines(result, summary);
  const paint = summary.byLevel.manual.length + problems.length > 0 ? color.yellow : color.green;
  return [...lines, color.bold(paint(first ?? '')), ...rest.map((line) => color.dim(line))];
}

/** Findings that want the same thing of a person, together. */
export function byTodo(located: readonly Located[]): Located[][] {
  const same = new Map<string, Located[]>();
  for (const one of located) {
    const { rule, why, todo, code } = one.finding;
    const key = JSON.stringify([rule, why, todo, code]);
    same.set(key, [...(same.get(key) ?? []), one]);
  }
  return [...same.values()];
}

function describeGroup(same: readonly Located[], mark: string, screen: Screen): string[] {
  const [first] = same;
  if (!first) return [];
  const color = picocolors.createColors(screen.colors);
  const { rule, why, todo } = first.finding;
  const width = Math.min(screen.columns, 100) - 4;
  return [
    `  ${mark} ${color.bold(rule)}`,
    ...wrap(showName(why), width).map((line) => `    ${line}`),
    ...wrap(`→ ${showName(todo)}`, width).map((line) => `    ${line}`),
    ...codeLines(first, '      '),
    ...same.map((located) => `      ${color.cyan(placeOf(located))}`),
    `    ${color.dim(linkTo(rule, screen))}`,
  ];
}

/** Code to paste, line by line, with nothing in it that a terminal would obey. */
function codeLines({ finding: { code } }: Located, indent: string): string[] {
  if (code === undefined) return [];
  const lines = code.trimEnd().split(/\r?\n/);
  return ['', ...lines.map((line) => (line ? indent + showCode(line) : '')), ''];
}

function linkTo(rule: RuleName, { docs, colors }: Screen): string {
  const text = `xkit-contexts-codemod/${docsLink(rule)}`;
  if (docs === undefined || !colors) return text;
  // OSC 8: terminals that know it make the text a link, the others show the text.
  return `\u001B]8;;${docs}/${docsLink(rule)}\u0007${text}\u001B]8;;\u0007`;
}

function problemLines({ problems }: ProjectResult): string[] {
  return problems.map(({ path, message }) => (path === undefined ? message : `${showName(path)} ${message}`));
}

function closingLines({ mode }: ProjectResult, summary: Summary): string[] {
  const steps = stepLine(summary);
  const changed = count(summary.changedFiles, 'file');
  const what =
    summary.changedFiles === 0
      ? 'Nothing to change.'
      : mode === 'write'
        ? `${changed} changed. Take it back with: xkit-contexts-codemod undo`
        : `${changed} would change.`;
  const declined =
    summary.declined.length > 0 ? `${count(summary.declined.length, 'change')} not wanted.` : '';
  return [steps, what, declined, ledgerLine(summary) ?? '', skippedLine(summary) ?? ''].filter(Boolean);
}

/** Breaks a text between words; a word longer than the width stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

/** A unified diff, its lines in the usual colours. */
export function colorDiff(diff: string, colors: boolean): string {
  const color = picocolors.createColors(colors);
  const paint = (line: string): string => {
    if (/^(diff |--- |\+\+\+ )/.test(line)) return color.bold(line);
    if (line.startsWith('@@')) return color.cyan(line);
    if (line.startsWith('+')) return color.green(line);
    return line.startsWith('-') ? color.red(line) : line;
  };
  return diff.split('\n').map(paint).join('\n');
}
