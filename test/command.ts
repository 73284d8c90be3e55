import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { build } from '../build.mjs';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Settings {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Builds the command once for a test file, into a folder of its own, and hands out a way to run it as a process. */
export function builtCommand(): {
  readonly path: () => string;
  readonly run: (folder: string, args: readonly string[], settings?: Settings) => Ended;
} {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xkit-contexts-build-'));
    await build(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = () => join(folder, 'cli.cjs');
  return {
    path,
    run: (at, args, { env, input } = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [path(), ...args], {
        cwd: at,
        encoding: 'utf8',
        input: input ?? '',
        env: { ...process.env, CI: '', NO_COLOR: '', FORCE_COLOR: '', GITHUB_STEP_SUMMARY: '', ...env },
      });
      return { code: status, stdout, stderr };
    },
  };
}
