import { CheckStatus, type Checker, type CheckResult } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** So many mutants are handed to the compiler at once. */
const batch = 2000;

/**
 * Sets aside the mutants that do not compile, as Stryker's own checker does with the API that TypeScript 7 does not
 * have: a folder gets a copy of the file for each mutant, and the compiler sees all of them in one run.
 */
class TypesChecker implements Checker {
  init = async () => {};

  group(mutants: Mutant[]): Promise<string[][]> {
    const ids = mutants.map(({ id }) => id);
    const starts = Array.from({ length: Math.ceil(ids.length / batch) }, (_, index) => index * batch);
    return Promise.resolve(starts.map((start) => ids.slice(start, start + batch)));
  }

  async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    mkdirSync('.stryker-tmp', { recursive: true });
    const folder = mkdtempSync('.stryker-tmp/types-');
    try {
      cpSync('transforms', join(folder, 'transforms'), { recursive: true });
      for (const mutant of mutants) {
        const path = join(folder, relative('.', mutant.fileName)).replace(/\.ts$/, `.mutant-${mutant.id}.ts`);
        writeFileSync(path, mutate(readFileSync(mutant.fileName, 'utf8'), mutant));
      }
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
      const errors = await compile(folder);
      return Object.fromEntries(mutants.map(({ id }) => [id, resultOf(errors.get(id))]));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

const settings = {
  extends: '../../tsconfig.json',
  // A mutant that leaves something unused compiles.
  compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
  include: ['transforms'],
};

function mutate(text: string, { location, replacement }: Mutant): string {
  const lines = text.split('\n');
  const offset = ({ line, column }: { line: number; column: number }) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, column);
  return text.slice(0, offset(location.start)) + replacement + text.slice(offset(location.end));
}

/** The first error of each mutant's file. */
function compile(folder: string): Promise<Map<string, string>> {
  const command = [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', folder, '--pretty', 'false'];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { maxBuffer: 2 ** 30 }, (_, output) => {
      const errors = new Map<string, string>();
      for (const line of output.split('\n')) {
        const [, id, message] = /\.mutant-(\d+)\.ts\(.*?: error (.*)/.exec(line) ?? [];
        if (id !== undefined && message !== undefined && !errors.has(id)) errors.set(id, message);
      }
      resolve(errors);
    });
  });
}

function resultOf(error: string | undefined): CheckResult {
  return error === undefined
    ? { status: CheckStatus.Passed }
    : { status: CheckStatus.CompileError, reason: error };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'types', TypesChecker)];
