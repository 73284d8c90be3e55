import { docsLink, rules, type Finding, type RuleName } from '../../transforms/engine/findings';
import type { Level, Rule } from '../../transforms/engine/rules/rule';
import type { FileResult, ProjectResult } from '../project/result';
import { version } from '../version';

/** What GitHub calls an error must be fixed; what was migrated safely is worth a note. */
const severities = { manual: 'error', review: 'warning', safe: 'note' } satisfies Record<Level, string>;

/** The findings as SARIF 2.1.0, for code scanning. Paths are relative to the root of the project. */
export function sarifReport({ files, problems }: ProjectResult): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'xkit-contexts-codemod',
            semanticVersion: version,
            rules: namesIn(files).map(describeRule),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { PROJECT: { description: { text: 'The root of the project.' } } },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map(({ path, message }) => ({
              level: 'error',
              message: { text: path === undefined ? message : `${path} ${message}` },
            })),
          },
        ],
        results: files.flatMap((file) => file.findings.map((finding) => describeResult(file, finding))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function namesIn(files: readonly FileResult[]): RuleName[] {
  return [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].toSorted();
}

function describeRule(name: RuleName) {
  const { why, todo, level, step }: Rule = rules[name];
  return {
    id: name,
    shortDescription: { text: why },
    fullDescription: { text: `${why} ${todo}` },
    help: { text: `${todo} See ${docsLink(name)}.` },
    defaultConfiguration: { level: severities[level] },
    properties: { tags: [step, level] },
  };
}

function describeResult(file: FileResult, finding: Finding) {
  const { rule, level, why, todo, code, line, column, start, end } = finding;
  return {
    ruleId: rule,
    level: severities[level],
    // The place is an address, the text is not: a scanner that finds the code moved still knows the finding.
    partialFingerprints: { 'siteText/v1': `${rule}:${hash(file.before.slice(start, end))}` },
    message: { text: [`${why} ${todo}`, ...(code === undefined ? [] : [code])].join('\n\n') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(file.path), uriBaseId: 'PROJECT' },
          region: { startLine: line, startColumn: column, ...endOf(file.before, finding) },
        },
      },
    ],
  };
}

function endOf(text: string, { start, end, line, column }: Finding) {
  const lines = text.slice(start, end).split(/\r\n|[\n\r\u2028\u2029]/);
  const last = lines.at(-1) ?? '';
  return {
    endLine: line + lines.length - 1,
    endColumn: lines.length === 1 ? column + last.length : last.length + 1,
  };
}

function toUri(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}

/** A short number of a text (FNV-1a); it need not withstand anybody. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16);
}
