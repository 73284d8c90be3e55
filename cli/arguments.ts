import { Command, CommanderError, Option } from 'commander';
import type { FailOn } from './exit-codes';
import { optionFlags } from './option-flags';
import type { ProjectResult } from './project/result';
import type { ReportName } from './report/reports';
import { version } from './version';

/** What a command line asks for. */
export type Request = RunRequest | UndoRequest | Told;

export interface RunRequest {
  readonly command: 'run';
  readonly paths: readonly string[];
  readonly mode: ProjectResult['mode'];
  readonly interactive: boolean;
  readonly quiet: boolean;
  readonly allowDirty: boolean;
  readonly allowNoVcs: boolean;
  readonly config: string | undefined;
  /** What a config file may hold too; only what was given. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Where each report goes; `-` is the standard output. */
  readonly reports: Readonly<Partial<Record<ReportName, string>>>;
}

export interface UndoRequest {
  readonly command: 'undo';
  readonly folder: string;
}

/** Help, version or an error was printed already. */
export interface Told {
  readonly command: 'told';
  readonly failed: boolean;
}

interface Flags extends Partial<Record<ReportName, string | true>> {
  dryRun?: true;
  check?: true;
  interactive?: true;
  quiet?: true;
  allowDirty?: true;
  allowNoVcs?: true;
  config?: string;
  failOn?: FailOn;
  [setting: string]: unknown;
}

const reportNames = ['json', 'sarif', 'patch', 'markdown', 'html', 'github'] as const satisfies ReportName[];
const notSettings = new Set<string>([
  ...reportNames,
  'dryRun',
  'check',
  'interactive',
  'quiet',
  'allowDirty',
  'allowNoVcs',
  'config',
]);

const examples = `
Examples:
  $ xkit-contexts-codemod --dry-run          show what would change
  $ xkit-contexts-codemod -i src             decide change by change
  $ xkit-contexts-codemod --check            in CI: exit 2 while something is left to change
  $ xkit-contexts-codemod undo               take the last run back

Exit codes: 0 done · 1 an error · 2 --check found something to change · 3 --fail-on, and such findings remain`;

/** Reads the arguments after the name of the script. Prints help, version and errors of usage itself. */
export function readArguments(given: readonly string[]): Request {
  let request: Request = { command: 'told', failed: false };
  const program = describeCommand()
    .action((paths: string[], flags: Flags) => {
      request = runRequest(paths, flags);
    })
    .exitOverride();
  program
    .command('undo')
    .description('take the last run back; a file that was edited since is kept')
    .argument('[folder]', 'the project', '.')
    .action((folder: string) => {
      request = { command: 'undo', folder };
    })
    .exitOverride();
  try {
    program.parse(given, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { command: 'told', failed: error.exitCode !== 0 };
  }
  return request;
}

function describeCommand(): Command {
  const command = new Command('xkit-contexts-codemod')
    .description('Migrates code from Xkit user tokens and Groups to Contexts.')
    .argument('[paths...]', 'files and folders', ['.'])
    .version(version)
    .showHelpAfterError('(see --help)')
    .addHelpText('after', examples)
    .enablePositionalOptions()
    .optionsGroup('What to do:')
    .option('--dry-run', 'print the changes as a unified diff; write nothing')
    .addOption(
      new Option('--check', 'write nothing; exit 2 if there is something to change').conflicts('dryRun'),
    )
    .addOption(
      new Option('-i, --interactive', 'decide change by change').conflicts(['dryRun', 'check', 'quiet']),
    )
    .addOption(
      new Option('--fail-on <level>', 'exit 3 if such findings remain').choices(['manual', 'review']),
    )
    .addOption(
      new Option('--apply <level>', 'leave out edits a person should look at').choices(['safe', 'review']),
    )
    .optionsGroup('Where:')
    .addOption(repeatable('--include <pattern>', 'only files that match, in the form of a .gitignore line'))
    .addOption(repeatable('--exclude <pattern>', 'no files that match'))
    .option('--config <file>', 'instead of xkit-contexts.config.json, or "xkit-contexts" in package.json')
    .option('--allow-dirty', 'write though there are changes that are not committed')
    .option('--allow-no-vcs', 'write though the folder is under no version control')
    .optionsGroup('How:');
  for (const option of optionFlags) command.addOption(option);
  return command
    .optionsGroup('Reports (any of them at once; - is the standard output):')
    .option('--json <file>', 'everything, in the form of schema/report.schema.json')
    .option('--sarif <file>', 'SARIF 2.1.0, for code scanning')
    .option('--markdown <file>', 'the text of a pull request')
    .option('--html <file>', 'one page with the diffs and the findings')
    .option('--github', 'annotations and a summary in a GitHub workflow')
    .option('--patch <file>', 'a patch for git apply')
    .option('-q, --quiet', 'print errors only')
    .optionsGroup('Other:');
}

/** Not variadic: that would take the paths behind it too. */
function repeatable(flags: string, text: string): Option {
  return new Option(flags, `${text}; may be repeated`).argParser(collect);
}

function collect(value: string, earlier: string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}

function runRequest(paths: readonly string[], flags: Flags): RunRequest {
  const reports = reportNames.flatMap((name) => {
    const target = flags[name];
    return target === undefined ? [] : [[name, target === true ? '-' : target] as const];
  });
  return {
    command: 'run',
    paths,
    mode: flags.dryRun ? 'dry-run' : flags.check ? 'check' : 'write',
    interactive: flags.interactive ?? false,
    quiet: flags.quiet ?? false,
    allowDirty: flags.allowDirty ?? false,
    allowNoVcs: flags.allowNoVcs ?? false,
    config: flags.config,
    settings: Object.fromEntries(Object.entries(flags).filter(([name]) => !notSettings.has(name))),
    reports: Object.fromEntries(reports),
  };
}
