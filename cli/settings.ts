import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { kebab, OptionError, optionNames, readOptions, type Options } from '../transforms/engine/options';
import type { FailOn } from './exit-codes';
import { Refusal } from './project/result';

/** What a config file and a command line can both say. */
export interface Settings {
  readonly options: Options;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly failOn: FailOn | undefined;
  /** Up to which level edits are made. */
  readonly apply: 'safe' | 'review';
}

export const configName = 'xkit-contexts.config.json';
const packageKey = 'xkit-contexts';
const ownNames = ['include', 'exclude', 'failOn', 'apply'];
const known = new Set([...optionNames, ...ownNames].flatMap((name) => [name, kebab(name)]).concat('$schema'));

type Given = Readonly<Record<string, unknown>>;

/**
 * The settings of a run: what the command line says, else what the config file says, else the defaults.
 * @param configFile where to look instead of in the folder
 * @throws {Refusal} for a config file that cannot be read or says something unknown
 */
export function readSettings(folder: string, configFile: string | undefined, flags: Given): Settings {
  const config = findConfig(folder, configFile);
  if (config) {
    checkConfig(config);
    checked(config.name, () => settingsFrom(config.values));
  }
  return checked('', () => settingsFrom({ ...camelCased(config?.values ?? {}), ...flags }));
}

/** The settings somebody gave, on the command line or in a config file, by their names. */
export function namesGiven(folder: string, configFile: string | undefined, flags: Given): Set<string> {
  const config = findConfig(folder, configFile);
  return new Set(Object.keys({ ...camelCased(config?.values ?? {}), ...flags }));
}

/**
 * Adds settings to the config file, or to a new one in the folder. Somebody's package.json is left to its owner.
 * @returns what was done, or is to be done, in words
 */
export function saveSettings(folder: string, configFile: string | undefined, answers: Given): string {
  const config = findConfig(folder, configFile);
  if (config && !config.path) return `Add to ${config.name}: ${JSON.stringify(answers)}`;
  const path = config?.path ?? join(folder, configName);
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    return `${path} is a symbolic link; add to its target: ${JSON.stringify(answers)}`;
  }
  writeFileSync(path, `${JSON.stringify({ ...config?.values, ...answers }, null, 2)}\n`);
  return `Kept in ${path}`;
}

interface Config {
  readonly name: string;
  /** The file that holds nothing else. */
  readonly path?: string;
  readonly values: Given;
}

/** The nearest config from the folder upwards; the top of a repository is the last place to look. */
function findConfig(folder: string, configFile: string | undefined): Config | undefined {
  if (configFile !== undefined) {
    const path = resolve(folder, configFile);
    return { name: configFile, path, values: readJson(path) };
  }
  const places = [folder];
  for (let at = folder; !existsSync(join(at, '.git'));) {
    if (dirname(at) === at) return configIn(folder);
    at = dirname(at);
    places.push(at);
  }
  for (const place of places) {
    const config = configIn(place);
    if (config) return config;
  }
  return undefined;
}

function configIn(folder: string): Config | undefined {
  const own = join(folder, configName);
  const inPackage = packageConfig(join(folder, 'package.json'));
  const found = statSync(own, { throwIfNoEntry: false });
  if (!found) return inPackage;
  if (!found.isFile()) throw new Refusal(`${own} is no regular file`);
  if (inPackage) {
    throw new Refusal(`both ${own} and ${inPackage.name} are there; keep one of them`);
  }
  return { name: own, path: own, values: readJson(own) };
}

/** Somebody's package.json is read only when it names us. */
function packageConfig(path: string): Config | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  if (!readFileSync(path, 'utf8').includes(`"${packageKey}"`)) return undefined;
  const manifest = readJson(path);
  if (!Object.hasOwn(manifest, packageKey)) return undefined;
  return { name: `"${packageKey}" in ${path}`, values: manifest[packageKey] as Given };
}

function readJson(path: string): Given {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as Given;
  } catch (error) {
    throw new Refusal(`${path} cannot be read: ${(error as Error).message}`);
  }
}

function checkConfig({ name, values }: Config): void {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    throw new Refusal(`${name} must hold an object of settings`);
  }
  const keys = Object.keys(values);
  const twice = keys.find((key) => keys.some((other) => other !== key && other === kebab(key)));
  if (twice) throw new Refusal(`${name} says "${twice}" and "${kebab(twice)}", which are the same setting`);
  const unknown = keys.filter((key) => !known.has(key));
  if (unknown.length === 0) return;
  const names = [...optionNames, ...ownNames].join(', ');
  throw new Refusal(
    `${name} says ${unknown.map((key) => `"${key}"`).join(', ')}, which is no setting; these are: ${names}`,
  );
}

function settingsFrom(given: Given): Settings {
  const values = camelCased(given);
  return {
    options: readOptions(values),
    include: patterns(values['include'], 'include'),
    exclude: patterns(values['exclude'], 'exclude'),
    failOn: choice(values['failOn'], 'fail-on', ['manual', 'review']),
    apply: choice(values['apply'], 'apply', ['safe', 'review']) ?? 'review',
  };
}

function camelCased(values: Given): Given {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

function patterns(value: unknown, option: string): readonly string[] {
  const list: unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
  const texts = list.filter((item) => typeof item === 'string');
  if (texts.length < list.length)
    throw new OptionError(`--${option} takes patterns, not ${JSON.stringify(value)}`);
  return texts;
}

function choice<Value extends string>(value: unknown, option: string, allowed: Value[]): Value | undefined {
  const found = allowed.find((candidate) => candidate === value);
  if (value !== undefined && !found) {
    throw new OptionError(`--${option} takes one of ${allowed.join(', ')}, not ${JSON.stringify(value)}`);
  }
  return found;
}

/** Says where a wrong value stands. */
function checked<Result>(source: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new Refusal(source ? `${source}: ${error.message.replace('--', '')}` : error.message);
  }
}
