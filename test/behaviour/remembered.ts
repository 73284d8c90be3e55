import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job, Run } from './protocol';

const root = join(__dirname, '..', '..');
const folder = join(root, 'node_modules', '.cache', 'xkit-contexts-codemod', 'runs');

/**
 * Runs of an earlier time, by everything they depend on: the module, the harness, the installed packages. A fresh
 * clone has none, so CI runs everything.
 */
export function rememberRuns(harness: string) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const pathOf = (job: Job) => {
    const { path, ...rest } = job;
    const key = [process.version, harness, lock, readFileSync(path, 'utf8'), JSON.stringify(rest)];
    return join(folder, `${createHash('sha256').update(key.join('\0')).digest('hex')}.json`);
  };
  return {
    recall(job: Job): Run[] | undefined {
      try {
        return JSON.parse(readFileSync(pathOf(job), 'utf8')) as Run[];
      } catch {
        return undefined;
      }
    },
    keep(job: Job, runs: readonly Run[]): void {
      mkdirSync(folder, { recursive: true });
      const path = pathOf(job);
      writeFileSync(`${path}.${process.pid}`, JSON.stringify(runs));
      renameSync(`${path}.${process.pid}`, path);
    },
  };
}
