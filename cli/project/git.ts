import { execFile } from 'node:child_process';

export interface GitAnswer {
  /** The exit code; `undefined` when git could not be started. */
  readonly code: number | undefined;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Asks git without letting it take locks, page, colour or translate. Never rejects. */
export function git(args: readonly string[], folder: string): Promise<GitAnswer> {
  const environment = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  return new Promise((resolve) => {
    execFile(
      'git',
      ['--literal-pathspecs', '--no-pager', ...args],
      { cwd: folder, env: environment, encoding: 'buffer', maxBuffer: Infinity, windowsHide: true },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === 'number' ? error.code : undefined) : 0;
        resolve({ code, stdout, stderr: stderr.toString('utf8').trim() });
      },
    );
  });
}

/** The names in a `-z` list, as the bytes git gave. */
export function namesIn(list: Buffer): Buffer[] {
  const names: Buffer[] = [];
  for (let start = 0; start < list.length;) {
    const end = list.indexOf(0, start);
    names.push(list.subarray(start, end === -1 ? list.length : end));
    start = end === -1 ? list.length : end + 1;
  }
  return names;
}
