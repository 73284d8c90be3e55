import { globSync } from 'glob';
import { structuredPatch } from 'diff';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules, type RuleName } from '../transforms/engine/findings';
import type { Level, Rule, Step } from '../transforms/engine/rules/rule';
import { fixturesFolder, loadFixtures, type Fixture } from './fixtures';

const fixtures = loadFixtures();
export const ruleNames = Object.keys(rules) as RuleName[];

const sections = {
  endpoints: 'Step 1, endpoints: where credentials are read',
  'context-tokens': 'Step 2, context tokens: where tokens are minted',
  'login-callbacks': 'Step 3, login callbacks: where the browser logs in',
  file: 'Whole files',
} satisfies Record<Step | 'file', string>;

const meaning = {
  safe: 'migrated, nothing to look at',
  review: 'migrated, a person should look',
  manual: 'left alone, a person must do it',
} satisfies Record<Level, string>;

/** The text of docs/rules.md, made from the table of rules and the fixtures. */
export function writeRulesPage(): string {
  const parts = [
    '# Rules',
    '<!-- Made by `npm run docs` from transforms/engine/rules/ and __testfixtures__/. Do not edit. -->',
    'Every place that uses the old API ends as one finding, and a finding names its rule. A rule has one level:',
    Object.entries(meaning)
      .map(([level, text]) => `- **${level}**: ${text}.`)
      .join('\n'),
    'A site to which several rules apply has the level of the most severe. `{…}` stands for a detail of the place.',
  ];
  for (const [step, title] of Object.entries(sections)) {
    const names = ruleNames.filter((name) => rules[name].step === step);
    parts.push(`## ${title}`, ...names.flatMap((name) => section(name)));
  }
  return parts.join('\n\n').concat('\n');
}

/** The fixture that shows a rule best: one named after it, else the shortest in which it leads a finding. */
export function exampleOf(name: RuleName): Fixture | undefined {
  const showing = fixtures.filter(({ findings }) =>
    findings.some((finding) => rulesIn(finding).includes(name)),
  );
  const rank = (fixture: Fixture): number[] => [
    Number(!fixture.title.split('/').at(-1)?.startsWith(`${name}.`)),
    Number(!fixture.findings.some((finding) => rulesIn(finding)[0] === name)),
    Number(fixture.title.includes('known-miss')),
    // A mock shows the new call only from the side.
    Number(/\b(nock|msw|mock)\b/.test(fixture.title) && !name.includes('mock')),
    fixture.findings.length,
    fixture.input.length,
  ];
  return showing.toSorted((a, b) => compare(rank(a), rank(b)))[0];
}

/** The projects (folders of files) whose findings name a rule. */
export function projectsWith(name: RuleName): string[] {
  return globSync('projects/*/findings.json', { cwd: fixturesFolder, posix: true })
    .toSorted()
    .filter((file) => new RegExp(`[" +]${name}[" ]`).test(readFileSync(join(fixturesFolder, file), 'utf8')))
    .map((file) => file.replace('/findings.json', ''));
}

function section(name: RuleName): string[] {
  const { level, why, todo }: Rule = rules[name];
  const heading = [`### ${name}`, `**${level}.** ${why}`, ...(level === 'safe' ? [] : [`*To do:* ${todo}`])];
  const example = exampleOf(name);
  if (example) return [...heading, fence('diff', show(example, name)), `From \`${example.title}\`.`];
  const [project] = projectsWith(name);
  return project ? [...heading, `Shown by the project \`__testfixtures__/${project}\`.`] : heading;
}

function rulesIn(finding: string): string[] {
  return finding
    .split(' ')
    .slice(2)
    .map((name) => name.replace(/^\+/, ''));
}

/** What changed, or, where nothing did, the lines around the finding. */
function show({ input, output, findings, title }: Fixture, name: RuleName): string {
  const before = lineEndsAsLf(input);
  if (!output) return around(before, findings, name);
  const { hunks } = structuredPatch(title, title, before, lineEndsAsLf(output), '', '', { context: 2 });
  return hunks.map(({ lines }) => lines.filter((line) => !line.startsWith('\\')).join('\n')).join('\n@@\n');
}

function around(text: string, findings: readonly string[], name: RuleName): string {
  const at = Number(findings.find((finding) => rulesIn(finding).includes(name))?.split(':')[0]);
  const lines = text.trimEnd().split('\n');
  const from = Math.max(0, at - 5);
  return lines
    .slice(from, at + 4)
    .map((line, index) => (from + index + 1 === at ? `! ${line}` : `  ${line}`))
    .join('\n');
}

function fence(language: string, text: string): string {
  const ticks = text.includes('```') ? '````' : '```';
  return `${ticks}${language}\n${text}\n${ticks}`;
}

function lineEndsAsLf(bytes: Buffer): string {
  return bytes.toString('utf8').replaceAll(/\r\n?/g, '\n');
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
