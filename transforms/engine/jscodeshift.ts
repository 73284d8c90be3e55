import type { API, FileInfo } from 'jscodeshift';
import type { Finding } from './findings';
import { migrate } from './migrate';
import { readOptions } from './options';
import type { Step } from './rules/rule';

type Given = Readonly<Record<string, unknown>>;

/**
 * Makes a jscodeshift transform that runs the given steps. It returns the new text or, when there is nothing to
 * change, `undefined`; every finding is reported as `path:line:col level rule message`.
 * @throws {OptionError} when a flag has a value it does not take: jscodeshift shows it and leaves the file alone
 */
export function transformFor(steps?: readonly Step[]) {
  return function transform(file: FileInfo, api: API, given: Given): string | undefined {
    const options = readOptions(steps ? { ...given, steps } : given);
    const migration = migrate({ path: file.path, source: file.source, options });
    for (const finding of migration.findings) {
      api.report(line(file.path, finding));
      api.stats(`${finding.step} ${finding.level}`);
    }
    return migration.text === file.source ? undefined : migration.text;
  };
}

function line(path: string, { line: row, column, level, rule, why, todo }: Finding): string {
  return `${path}:${row}:${column} ${level} ${rule} ${why} ${todo}`;
}
