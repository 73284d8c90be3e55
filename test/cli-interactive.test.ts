import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { interview } from '../cli/interactive/interview';
import type { Choice, Prompts } from '../cli/interactive/prompts';
import { runProject, type ProjectRun } from '../cli/project/migrate-project';
import { saveSettings } from '../cli/settings';
import { defaultOptions } from '../transforms/engine/options';
import { groupedModule, newModule, oldModule, readingModule } from './old-code';
import { git, makeRepository, readTree, writeFiles } from './sandbox';

/** Answers in turn, and keeps what was asked and shown. */
function answering(
  ...answers: (string | boolean)[]
): Prompts & { readonly asked: string[]; readonly shown: string[] } {
  const asked: string[] = [];
  const shown: string[] = [];
  const next = (question: string) => {
    asked.push(question);
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`nobody expected: ${question}`);
    return answer;
  };
  const pick = async <Value extends string>(
    question: string,
    choices: readonly Choice<Value>[],
  ): Promise<Value> => {
    const answer = next(question);
    const chosen = choices.find(({ value }) => value === answer);
    if (!chosen) throw new Error(`${String(answer)} is no answer to: ${question}`);
    return chosen.value;
  };
  return {
    asked,
    shown,
    choose: pick,
    press: pick,
    ask: async (question) => String(next(question)),
    confirm: async (question) => Boolean(next(question)),
    show: (title, body) => void shown.push(`${title}\n${body}`),
    say: (line) => void shown.push(line),
    end: (line) => void shown.push(line),
  };
}

function two(name: string): string {
  return oldModule(`${name}1`) + oldModule(`${name}2`).replace(/^import.*\n/, '');
}

async function decide(files: Record<string, string>, prompts: Prompts, change: Partial<ProjectRun> = {}) {
  const folder = makeRepository(files);
  const result = await runProject({
    folder,
    options: defaultOptions,
    mode: 'write',
    decide: (planned, replan) =>
      interview(planned, replan, {
        prompts,
        given: new Set(),
        colors: false,
        save: (answers) => saveSettings(folder, undefined, answers),
      }),
    ...change,
  });
  return { folder, result };
}

test('asks nothing when there is nothing to change', async () => {
  await decide({ 'a.ts': 'export {};\n' }, answering());
});

test('asks no question that makes no difference, and writes only what was wanted', async () => {
  const prompts = answering('each', 'y', 'n');
  const { folder, result } = await decide({ 'a.ts': oldModule('a'), 'b.ts': oldModule('b') }, prompts);
  expect(prompts.asked).toEqual(['Which changes do you want?', 'Make this change?', 'Make this change?']);
  expect(readTree(folder)).toEqual({ 'a.ts': `644 ${newModule('a')}`, 'b.ts': `644 ${oldModule('b')}` });
  expect(result.files.map(({ findings }) => findings.map(({ declined }) => declined))).toEqual([
    [false],
    [true],
  ]);
});

test('shows each change by itself, both edits of it together', async () => {
  const prompts = answering('each', 'y', 'y');
  await decide({ 'a.ts': oldModule('a') + oldModule('b').replace(/^import.*\n/, '') }, prompts);
  const [first, second] = prompts.shown;
  for (const [shown, name] of [
    [first, 'a'],
    [second, 'b'],
  ] as const) {
    expect(shown?.match(/^\+.*$/gm)).toEqual([
      "+    'https://app.xkit.co/api/platform/context',",
      '+    { context: { external_id: id } },',
    ]);
    expect(shown).toContain(`export async function ${name}Token`);
  }
});

test('takes or skips the rest of a file, and quits', async () => {
  const files = { 'a.ts': two('a'), 'b.ts': two('b'), 'c.ts': two('c'), 'd.ts': two('d') };
  const prompts = answering('each', 'a', 's', 'y', 'q');
  const { folder } = await decide(files, prompts);
  const counts = Object.values(readTree(folder)).map((text) => text.match(/platform\/context/g)?.length ?? 0);
  expect(counts).toEqual([2, 0, 1, 0]);
});

test('asks whose External ID where it matters, and keeps the answer', async () => {
  const prompts = answering('user', 'all', true);
  const { folder } = await decide({ 'a.ts': oldModule('a'), 'b.ts': groupedModule('grouped') }, prompts);
  expect(prompts.asked[0]).toBe('Whose External ID are tokens made for?');
  expect(readTree(folder)['a.ts']).toBe(`644 ${newModule('a')}`);
  expect(readTree(folder)['b.ts']).toContain('{ context: { external_id: id } }');
  const config = readFileSync(join(folder, 'xkit-contexts.config.json'), 'utf8');
  expect(JSON.parse(config)).toEqual({ context: 'user' });
});

test('the safe ones only, or all of them', async () => {
  const files = { 'a.ts': readingModule, 'b.ts': groupedModule('grouped') };
  const safe = await decide(files, answering('auto', 'safe'));
  expect(git(safe.folder, 'diff', '--name-only')).toBe('a.ts\n');
  const all = await decide(files, answering('auto', 'all'));
  expect(git(all.folder, 'diff', '--name-only')).toBe('a.ts\nb.ts\n');
});

test('takes the safe ones, and asks about what a person should see', async () => {
  const prompts = answering('auto', 'review', 'n');
  const { folder } = await decide({ 'a.ts': readingModule, 'b.ts': groupedModule('grouped') }, prompts);
  expect(prompts.shown[0]).toMatch(/1\/1 b\.ts:\d+:\d+ review [^]*→ /);
  expect(git(folder, 'diff', '--name-only')).toBe('a.ts\n');
});

test('what is wrong only in the whole project is no safe change', async () => {
  const files = { 'a.ts': oldModule('a'), 'b.ts': groupedModule('grouped') };
  const { folder, result } = await decide(files, answering(), { apply: 'safe', decide: undefined });
  expect(git(folder, 'diff', '--name-only')).toBe('');
  expect(result.files.flatMap(({ findings }) => findings.map(({ declined }) => declined))).toEqual([
    true,
    true,
  ]);
  const each = await decide(files, answering('auto', 'each', 'n', 'y'));
  expect(git(each.folder, 'diff', '--name-only')).toBe('b.ts\n');
});

test('a run that will be refused asks nothing', async () => {
  const folder = makeRepository({ 'a.ts': oldModule('a') });
  writeFiles(folder, { 'a.ts': oldModule('b') });
  const prompts = answering();
  const deciding = runProject({
    folder,
    options: defaultOptions,
    mode: 'write',
    decide: async (planned) => {
      await prompts.confirm('anything');
      return planned;
    },
  });
  await expect(deciding).rejects.toThrow(/not committed/);
});

const withoutRoute = {
  'package.json': '{ "dependencies": { "express": "^5.1.0" } }\n',
  'server.js': `const express = require('express');
const { createXkitToken } = require('./xkit');

const app = express();
app.get('/', async (req, res) => res.render('page', { token: await createXkitToken(req.user) }));
app.listen(3000);
`,
  'xkit.js': `const axios = require('axios');

exports.createXkitToken = async (user) => {
  const body = { user: { external_id: user.id } };
  const { data } = await axios.post('https://app.xkit.co/api/platform/users', body);
  return data.access_token;
};
`,
  'page.html': `<script src="https://acme.xkit.co/xkit.js"></script>
<script>
  xkit.login('{{ token }}');
</script>
`,
};

test('shows the route of the token endpoint by itself, and leaves it out with its callback', async () => {
  const options = { ...defaultOptions, scaffoldEndpoint: true };
  const taking = answering('/xkit-token', 'each', 'y', 'y', 'y');
  const taken = await decide(withoutRoute, taking, { options });
  const shown = taking.shown.find((text) => text.includes('token-endpoint-written'));
  expect(shown).toMatch(/^\+app\.post\('\/xkit-token'/m);
  expect(readTree(taken.folder)['server.js']).toContain("app.post('/xkit-token'");

  const { folder } = await decide(withoutRoute, answering('/xkit-token', 'each', 'n', 'y', 'y'), { options });
  expect(git(folder, 'status', '--porcelain').trim()).toBe('M xkit.js');
});
