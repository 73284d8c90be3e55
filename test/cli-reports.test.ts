import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv, { type AnySchema } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileResult, ProjectResult } from '../cli/project/result';
import { githubReport } from '../cli/report/github';
import { jsonReport } from '../cli/report/json';
import { markdownReport } from '../cli/report/markdown';
import { patchReport } from '../cli/report/patch';
import { sarifReport } from '../cli/report/sarif';
import { stepLine, summarize } from '../cli/report/summary';
import { terminalReport } from '../cli/report/terminal';
import { describeSites, type Site } from '../transforms/engine/findings';
import { defaultOptions } from '../transforms/engine/options';
import reportSchema from '../schema/report.schema.json';
import { makeFolder } from './sandbox';

/** A file in which `users` becomes `contexts`, and the last line does not parse. */
function fileOf(path: string): FileResult {
  const before = "get('/users/1');\nlogin(`</script> % x@y` |;\n";
  const at = before.indexOf('users');
  const broken = before.indexOf('login');
  const sites: Site[] = [
    {
      rules: ['users-segment'],
      at: { start: 0, end: 15 },
      edits: [{ start: at, end: at + 5, text: 'contexts' }],
    },
    {
      rules: ['does-not-parse'],
      at: { start: broken, end: before.length - 1 },
      edits: [],
      details: { message: 'Unexpected | <b> *here*, @all\nover' },
    },
    { rules: ['groups-segment'], at: { start: 4, end: 8 }, edits: [], declined: true },
  ];
  return {
    path,
    before,
    after: before.replace('users', 'contexts'),
    findings: describeSites(sites, before),
    edits: [{ start: at, end: at + 5, text: 'contexts' }],
    written: true,
  };
}

function resultOf(paths: readonly string[], changes: Partial<ProjectResult> = {}): ProjectResult {
  return {
    root: '/project',
    mode: 'write',
    options: defaultOptions,
    files: paths.map((path) => fileOf(path)),
    skipped: [{ path: 'b.min.js', reason: 'generated' }],
    problems: [{ path: 'c.ts', message: 'cannot be written: EACCES' }],
    mentions: 0,
    ...changes,
  };
}

const hostile = 'a b/<script>`|`\n::error::,%.ts';
const hostileResult = resultOf([hostile]);
const emptyResult = resultOf([], { skipped: [], problems: [] });
const notUtf8 = resultOf([], {
  files: [
    {
      ...fileOf('latin1.ts'),
      before: '',
      after: '',
      edits: [],
      findings: describeSites([{ rules: ['not-utf8'], at: { start: 0, end: 0 }, edits: [] }], ''),
    },
  ],
});

function validate(schema: AnySchema, value: unknown): void {
  const check = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  check(value);
  expect(check.errors).toBeNull();
}

test('counts sites by step, and what needs a person', () => {
  expect(stepLine(summarize(resultOf(['a.ts', 'b.ts'])))).toBe('endpoints 2/4 — 2 need you');
  expect(stepLine(summarize(resultOf(['a.ts'])))).toBe('endpoints 1/2 — 1 needs you');
  expect(stepLine(summarize(emptyResult))).toBe('');
});

describe('JSON', () => {
  test.each([
    ['hostile', hostileResult],
    ['empty', emptyResult],
    ['not UTF-8', notUtf8],
  ] as const)('holds to its schema: %s', (_, result) =>
    validate(reportSchema, JSON.parse(jsonReport(result))),
  );

  test('leads from the text before to the text after', () => {
    const { files } = JSON.parse(jsonReport(hostileResult)) as {
      files: { path: string; edits: { start: number; end: number; before: string; text: string }[] }[];
    };
    const { before, after } = fileOf('a.ts');
    const [edit] = files[0]?.edits ?? [];
    expect(files[0]?.path).toBe(hostile);
    expect(edit && before.slice(0, edit.start) + edit.text + before.slice(edit.end)).toBe(after);
    expect(edit?.before).toBe('users');
  });

  test('its schema refuses what is none', () => {
    const check = new Ajv({ strict: false }).compile(reportSchema);
    expect(check({ ...(JSON.parse(jsonReport(emptyResult)) as object), schemaVersion: 2 })).toBe(false);
  });
});

describe('SARIF', () => {
  // The schema says draft 4, and uses nothing of it that a later draft reads otherwise.
  const official: Record<string, unknown> = { ...sarifSchema };
  delete official['$schema'];
  delete official['id'];

  test.each([
    ['hostile', hostileResult],
    ['empty', emptyResult],
    ['not UTF-8', notUtf8],
  ] as const)('holds to the official schema: %s', (_, result) =>
    validate(official, JSON.parse(sarifReport(result))),
  );

  test('the official schema refuses what is none', () => {
    const log = JSON.parse(sarifReport(hostileResult)) as { runs: { results: { level: string }[] }[] };
    log.runs[0]!.results[0]!.level = 'severe';
    expect(
      new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(official)(log),
    ).toBe(false);
  });

  test('places are addresses, and the severity is the level', () => {
    const { runs } = JSON.parse(sarifReport(hostileResult)) as {
      runs: { results: { level: string; locations: { physicalLocation: object }[] }[] }[];
    };
    const results = runs[0]?.results ?? [];
    expect(results.map(({ level }) => level)).toEqual(['note', 'note', 'error']);
    expect(results[2]?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: encodeURIComponent(hostile).replaceAll('%2F', '/'), uriBaseId: 'PROJECT' },
      region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 27 },
    });
  });
});

test('workflow commands stay on their line, whatever a name says', () => {
  const summaryFile = join(makeFolder(), 'summary.md');
  process.env['GITHUB_STEP_SUMMARY'] = summaryFile;
  const lines = githubReport(hostileResult).trimEnd().split('\n');
  delete process.env['GITHUB_STEP_SUMMARY'];
  expect(lines).toEqual([
    expect.stringMatching(
      /^::error file=a b\/<script>`\|`%0A%3A%3Aerror%3A%3A%2C%25\.ts,line=2,col=1,title=does-not-parse::[^\n]+%0Aover/,
    ),
    '::error file=c.ts::cannot be written: EACCES',
  ]);
  expect(readFileSync(summaryFile, 'utf8')).toBe(markdownReport(hostileResult));
});

test('Markdown is a text for a pull request, and code in it stays code', () => {
  const text = markdownReport(hostileResult);
  expect(text).toContain('1 file changed by `xkit-contexts-codemod`.');
  expect(text).toContain('| endpoints | 1 | 2 |');
  expect(text).toContain('`` a b/<script>`|` ::error::,%.ts:2:1 ``');
  expect(text).toContain(String.raw`Unexpected \| \<b\> \*here\*, \@all over`);
  expect(text).toContain('npx xkit-contexts-codemod undo');
  expect(markdownReport(resultOf(['a.ts'], { mode: 'check' }))).not.toContain('undo');
});

test('a patch quotes names as git does', () => {
  const [header, from, to] = patchReport(resultOf(['a b.ts', 'q"\n.ts'])).split('\n');
  expect([header, from, to]).toEqual(['diff --git a/a b.ts b/a b.ts', '--- a/a b.ts\t', '+++ b/a b.ts\t']);
  expect(patchReport(resultOf(['q"\n.ts']))).toContain(String.raw`--- "a/q\"\012.ts"`);
});

describe('on the screen', () => {
  const plain = { interactive: false, colors: false, columns: 80, docs: undefined };

  test('plain lines, one a finding, for a program', () => {
    expect(terminalReport(resultOf(['a.ts']), plain).split('\n')).toEqual([
      expect.stringMatching(/^a\.ts:2:1 manual does-not-parse .*Unexpected \| <b> \*here\*, @all\\nover/),
      'c.ts cannot be written: EACCES',
      'endpoints 1/2 — 1 needs you',
      '1 file changed. Take it back with: xkit-contexts-codemod undo',
      '1 change not wanted.',
      '3 sites = 1 safe + 1 manual + 1 not wanted; none missing',
      '1 file skipped: 1 minified or generated',
      '',
    ]);
  });

  test.each([40, 80, 200])('grouped for a person, within %i columns', (columns) => {
    const lines = terminalReport(resultOf(['a.ts', 'b.ts']), { ...plain, interactive: true, columns }).split(
      '\n',
    );
    expect(lines).toContain('Left to you (2)');
    expect(lines.filter((line) => line.includes('does-not-parse'))).toHaveLength(2);
    expect(lines).toContain('      a.ts:2:1');
    expect(lines).toContain('      b.ts:2:1');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.max(columns, 66));
  });

  test('a name cannot move the cursor', () => {
    const report = terminalReport(resultOf(['\u001B[2J\u202Ea.ts']), { ...plain, interactive: true });
    expect(report).toContain(String.raw`\u001b[2J\u202ea.ts:2:1`);
    // oxlint-disable-next-line no-control-regex
    expect(report).not.toMatch(/[\u001B\u202E]/);
  });
});
