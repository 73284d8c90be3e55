import type { API, FileInfo } from 'jscodeshift';
import { readFileSync } from 'node:fs';
import { isText } from './documents/kinds';
import { describeSites, docsLink, type Finding } from './findings';
import { diskHost } from './disk/host';
import { migrate } from './migrate';
import { mentionsXkit } from './mentions';
import { OptionError, readOptions } from './options';
import type { Step } from './rules/rule';

/** One for the run: each neighbour is read and parsed once. */
const host = diskHost();

type Given = Readonly<Record<string, unknown>>;

/**
 * Makes a jscodeshift transform that runs the given steps (the `--steps` option's without them). It returns the new
 * text or, when there is nothing to change, `undefined`; every finding is reported as
 * `path:line:col level rule message`, and counted per step and level in a dry run.
 * @throws {OptionError} when a flag has a value it does not take: jscodeshift shows it and leaves the file alone
 */
export function transformFor(steps?: readonly Step[]) {
  return function transform(file: FileInfo, api: API, given: Given): string | undefined {
    const options = readOptions(steps ? { ...given, steps } : given);
    if (options.scaffoldEndpoint) throw new OptionError(seesOneFile);
    const { text, findings } = migrate({ path: file.path, source: file.source, options, host });
    if (isNotUtf8(file)) {
      // A text without an address is no matter; a script may not have been read as it is.
      const matters = !isText(file.path, file.source) || findings.length > 0;
      if (matters) report(file.path, api, describeSites([notUtf8], file.source));
      return undefined;
    }
    report(file.path, api, findings);
    return text === file.source ? undefined : text;
  };
}

const seesOneFile =
  '--scaffold-endpoint works with the command xkit-contexts-codemod alone: jscodeshift shows a transform one file at a time';

const notUtf8 = { rules: ['not-utf8'], at: { start: 0, end: 0 }, edits: [] } as const;

/** jscodeshift decodes as UTF-8 whatever a file is; what it would write back then has lost bytes. */
function isNotUtf8({ path, source }: FileInfo): boolean {
  if (!source.includes('\uFFFD') || !mentionsXkit(source)) return false;
  return !readFileSync(path).equals(Buffer.from(source, 'utf8'));
}

function report(path: string, api: API, findings: readonly Finding[]): void {
  for (const finding of findings) {
    const { line, column, level, rule, step } = finding;
    api.report(`${path}:${line}:${column} ${level} ${rule} ${message(finding)}`);
    api.stats(`${step} ${level}`);
  }
}

/** Why, and where a person should look, what to do and where to read on. */
function message({ level, rule, why, todo }: Finding): string {
  return level === 'safe' ? why : `${why} ${todo} See ${docsLink(rule)}.`;
}
