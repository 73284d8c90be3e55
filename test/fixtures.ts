import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { globSync } from 'glob';
import { migrate, type Migration } from '../transforms/engine/migrate';
import { readOptions, type Options } from '../transforms/engine/options';
import { steps } from '../transforms/engine/rules/rule';

export const fixturesFolder = join(__dirname, '..', '__testfixtures__');

/**
 * One case: `<folder>/<name>.input.<ext>`, with `.output.<ext>` when it is migrated, `.findings.json` when it has
 * findings, `.options.json` when it needs options. The folder is the step that runs; any other folder runs all.
 */
export interface Fixture {
  readonly title: string;
  readonly folder: string;
  /** The path the engine is told: the input file itself. */
  readonly path: string;
  readonly input: Buffer;
  readonly output: Buffer | undefined;
  readonly outputPath: string;
  /** `line:column level rule`, then `+rule` for each further rule; one a finding. */
  readonly findings: readonly string[];
  readonly findingsPath: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Single-file fixtures of the given folders (all of them without one), in the order of their paths. */
export function loadFixtures(pattern = '!(projects)'): Fixture[] {
  return globSync(`${pattern}/**/*.input.*`, { cwd: fixturesFolder, posix: true })
    .toSorted()
    .map((relative) => load(relative));
}

export function runFixture(fixture: Fixture, source = fixture.input.toString('utf8')): Migration {
  const options = optionsOf(fixture);
  return migrate({ path: fixture.path, source, options });
}

export function optionsOf({ folder, options }: Fixture): Options {
  const step = steps.find((name) => name === folder);
  return readOptions(step ? { steps: step, ...options } : options);
}

/** A run's findings in the form the fixtures state them. */
export function stateFindings({ findings }: Pick<Migration, 'findings'>): string[] {
  return findings.map(({ line, column, level, rule, also }) =>
    [`${line}:${column} ${level} ${rule}`, ...also.map((name) => `+${name}`)].join(' '),
  );
}

function load(relative: string): Fixture {
  const path = join(fixturesFolder, relative);
  const outputPath = join(dirname(path), basename(path).replace('.input.', '.output.'));
  const side = (kind: string) => path.replace(/\.input\..*$/, `.${kind}.json`);
  const json = (kind: string): unknown =>
    existsSync(side(kind)) ? JSON.parse(readFileSync(side(kind), 'utf8')) : undefined;
  return {
    title: relative.replace('.input.', '.'),
    folder: relative.split('/')[0] ?? '',
    path,
    input: readFileSync(path),
    output: existsSync(outputPath) ? readFileSync(outputPath) : undefined,
    outputPath,
    findings: (json('findings') as string[] | undefined) ?? [],
    findingsPath: side('findings'),
    options: (json('options') as Record<string, unknown> | undefined) ?? {},
  };
}
