import { execFile, spawnSync } from 'node:child_process';

export interface GitAnswer {
  /** The exit code; `undefined` when git could not be started. */
  readonly code: number | undefined;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Asks git without letting it take locks, page, colour or translate, and without letting a setting of the repository
 * start a program. Never rejects.
 * @param overruled settings of the repository to overrule, by their names
 */
export function git(
  args: readonly string[],
  folder: string,
  overruled: ReadonlyMap<string, string> = new Map(),
): Promise<GitAnswer> {
  return new Promise((resolve) => {
    execFile(
      'git',
      ['--literal-pathspecs', '--no-pager', ...args],
      {
        cwd: folder,
        env: environment(new Map([...startsNothing, ...overruled])),
        encoding: 'buffer',
        maxBuffer: Infinity,
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === 'number' ? error.code : undefined) : 0;
        resolve({ code, stdout, stderr: stderr.toString('utf8').trim() });
      },
    );
  });
}

/** As {@link git}, for the one who cannot wait otherwise. */
export function gitNow(args: readonly string[], folder: string): GitAnswer {
  const { status, stdout, stderr } = spawnSync('git', ['--literal-pathspecs', '--no-pager', ...args], {
    cwd: folder,
    env: environment(startsNothing),
    maxBuffer: Infinity,
    windowsHide: true,
  });
  // Where git could not be started there is no output either.
  return { code: status ?? undefined, stdout: stdout ?? Buffer.of(), stderr: String(stderr ?? '').trim() };
}

/** Settings by which the answer to a question would start a program of the repository's choice. */
const startsNothing: ReadonlyMap<string, string> = new Map([
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
]);

/** Overrules settings by the environment, where a name may hold any character, after those that are there already. */
function environment(settings: ReadonlyMap<string, string>): NodeJS.ProcessEnv {
  const before = Number(process.env.GIT_CONFIG_COUNT ?? 0) || 0;
  const pairs = [...settings].flatMap(([name, value], index) => [
    [`GIT_CONFIG_KEY_${before + index}`, name],
    [`GIT_CONFIG_VALUE_${before + index}`, value],
  ]);
  return {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    // Objects that are not there are not fetched: a remote may name a program.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    ...Object.fromEntries(pairs),
    GIT_CONFIG_COUNT: String(before + settings.size),
  };
}

/** The question which files hold any of the patterns; settings that would change the answer are overruled. */
export function grepFor(patterns: readonly string[], options: readonly string[]): string[] {
  const overruling = ['--full-name', '--no-color', '--no-textconv', '--no-recurse-submodules'];
  return ['grep', '-l', '-z', ...overruling, ...options, ...patterns.flatMap((pattern) => ['-e', pattern])];
}

const filterSetting = /^filter\..*\.(?:clean|process|smudge|required)$/s;

/**
 * The settings that make git ask no program of the repository's for the contents of files: each filter it brings is
 * put back to what the user set, or to nothing. To be handed to {@link git} when it compares contents.
 */
export async function withoutOwnFilters(folder: string): Promise<Map<string, string>> {
  const { stdout } = await git(
    ['config', '--includes', '--null', '--show-scope', '--get-regexp', '^filter\\.'],
    folder,
  );
  const own = new Set<string>();
  const users = new Map<string, string>();
  const [...fields] = namesIn(stdout).map((field) => field.toString('utf8'));
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [scope, setting = ''] = [fields[at], fields[at + 1]];
    const [name = '', ...value] = setting.split('\n');
    if (!filterSetting.test(name)) continue;
    if (scope === 'local' || scope === 'worktree') own.add(name);
    else users.set(name, value.join('\n'));
  }
  return new Map(
    [...own].map((name) => [name, users.get(name) ?? (name.endsWith('.required') ? 'false' : '')]),
  );
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
