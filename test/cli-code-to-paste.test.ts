import Ajv from 'ajv';
import { expect, test } from 'vitest';
import type { FileResult, ProjectResult } from '../cli/project/result';
import { githubReport } from '../cli/report/github';
import { jsonReport } from '../cli/report/json';
import { markdownReport } from '../cli/report/markdown';
import { sarifReport } from '../cli/report/sarif';
import { terminalReport } from '../cli/report/terminal';
import { describeSites } from '../transforms/engine/findings';
import { defaultOptions } from '../transforms/engine/options';
import reportSchema from '../schema/report.schema.json';

const code = "app.post('/xkit-token', (req, res) => {\n\tres.json(`</pre>\u001B[2J\u202E ```x`);\n\n});\n";

/** A finding with code of several lines to paste, and something in it for each report to mind. */
const result = resultOf([
  { path: 'a.ts', before: 'xkit', after: 'xkit', edits: [], written: false, findings: findingsWith(code) },
]);

function findingsWith(text: string): FileResult['findings'] {
  const sites = [{ rules: ['unknown-token'] as const, at: { start: 0, end: 4 }, edits: [] }];
  return describeSites(sites, 'xkit').map((finding) => Object.assign(finding, { code: text }));
}

function resultOf(files: FileResult[]): ProjectResult {
  return {
    root: '/project',
    mode: 'dry-run',
    options: defaultOptions,
    files,
    skipped: [],
    problems: [],
    mentions: 0,
  };
}

test.each([true, false])('a terminal shows it line by line, to a person: %s', (interactive) => {
  const text = terminalReport(result, { interactive, colors: false, columns: 80, docs: undefined });
  const lines = text.split('\n').map((line) => line.trimStart());
  const at = lines.indexOf("app.post('/xkit-token', (req, res) => {");
  expect(lines.slice(at, at + 4)).toEqual([
    "app.post('/xkit-token', (req, res) => {",
    String.raw`res.json(` + '`</pre>' + String.raw`\u001b[2J\u202e` + ' ```x`);',
    '',
    '});',
  ]);
});

test('Markdown has it in a block that nothing inside can end', () => {
  const [, block = ''] = /^ {2}````\n([^]*?)\n {2}````$/m.exec(markdownReport(result)) ?? [];
  expect(block.split('\n').map((line) => line.replace(/^ {2}/, ''))).toEqual(code.trimEnd().split('\n'));
});

test('JSON and SARIF have it whole', () => {
  const report = JSON.parse(jsonReport(result)) as { files: { findings: { code: string }[] }[] };
  expect(report.files[0]?.findings[0]?.code).toBe(code);
  expect(new Ajv({ strict: false }).compile(reportSchema)(report)).toBe(true);
  expect(sarifReport(result)).toContain(JSON.stringify(code).slice(1, -1));
});

test('an annotation keeps it on its own line', () => {
  const lines = githubReport(result).trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("%0Aapp.post('/xkit-token'");
});
