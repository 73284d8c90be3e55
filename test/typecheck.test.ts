import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules, type RuleName } from '../transforms/engine/findings';
import { loadFixtures } from './fixtures';
import { neighboursOf } from './neighbours';

const root = join(__dirname, '..');
const typescript = loadFixtures().filter(({ path }) => /\.[cm]?tsx?$/.test(path));
const parsing = typescript.filter(
  ({ findings }) => !findings.some((finding) => finding.includes('does-not-parse')),
);

const compilerOptions = {
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: ['node'],
  module: 'preserve',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  jsx: 'react-jsx',
  strict: true,
  experimentalDecorators: true,
  allowSyntheticDefaultImports: true,
  skipLibCheck: true,
  noEmit: true,
};

let folder: string;
let errors: string[];

/** One compiler run over every fixture, before and after, against the real types of the packages that have them. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'typecheck-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  cpSync(join(__dirname, 'stubs'), join(folder, 'stubs'), { recursive: true });
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const modules = parsing.flatMap(({ title, input, output }) => [
    { path: `before/${title}`, text: input.toString('utf8') },
    { path: `after/${title}`, text: (output ?? input).toString('utf8') },
  ]);
  for (const { path, text } of [...neighboursOf(modules), ...modules]) write(path, text);
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', '.', '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  errors = stdout.split('\n').filter((line) => line.includes(': error TS'));
  // No errors and a failed run means that the compiler did not get as far as checking.
  if (status !== 0 && errors.length === 0) throw new Error(`tsc failed: ${stdout}`);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the check sees an error where there is one', () => {
  expect(errors.filter((error) => error.startsWith('stubs/must-fail.ts'))).toHaveLength(1);
});

test('every TypeScript fixture type-checks before the migration', () => {
  expect(errors.filter((error) => error.startsWith('before/'))).toEqual([]);
});

test('and after it, or a finding says that it may not', () => {
  const said = parsing
    .filter(({ findings }) => findings.some((finding) => saysSo(finding)))
    .map(({ title }) => `after/${title}(`);
  const unsaid = errors.filter(
    (error) => error.startsWith('after/') && !said.some((path) => error.startsWith(path)),
  );
  expect(unsaid).toEqual([]);
});

/** Whether one of the rules a finding names warns of the types. */
function saysSo(finding: string): boolean {
  const names = finding.split(/ \+?/).slice(2) as RuleName[];
  return names.some((name) => rules[name].why.includes('type-check'));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
