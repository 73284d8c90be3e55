import { steps, type Step } from './rules/rule';

/** What a run can be told; the same names in code, in a config file and (in kebab case) on every command line. */
export interface Options {
  /** Which steps to run. */
  readonly steps: readonly Step[];
  /** Whose External ID a token is made for where both a user and a group are known. `auto` decides as the guide does. */
  readonly context: 'auto' | 'group' | 'user';
  /** The app's own endpoint that a callback we write asks for a fresh token. */
  readonly tokenEndpoint: string;
  /** The property of that endpoint's JSON answer that holds the token. */
  readonly tokenProperty: string;
  /** `auto` decides per site; `callback` always hands over a callback alone; `preserve` keeps the first fetch. */
  readonly loginForm: 'auto' | 'callback' | 'preserve';
  /** What becomes of a token that cannot be fetched again: the guide's form, or a finding alone. */
  readonly staticTokens: 'endpoint' | 'report';
  /** Whether the route behind the token endpoint is written where the project has none. Only the command can do it. */
  readonly scaffoldEndpoint: boolean;
  /** Whether places left to a person get a `// TODO(xkit-contexts): …` comment. */
  readonly annotate: boolean;
  /** Whether the JavaScript and TypeScript code blocks of Markdown documents are migrated. */
  readonly markdownCode: boolean;
  /** Whether old addresses are rewritten in files that are no scripts: other languages, configuration, documentation. */
  readonly text: boolean;
}

export const defaultOptions: Options = {
  steps,
  context: 'auto',
  tokenEndpoint: '/xkit-token',
  tokenProperty: 'token',
  loginForm: 'auto',
  staticTokens: 'endpoint',
  scaffoldEndpoint: false,
  annotate: false,
  markdownCode: false,
  text: false,
};

/** An option was given a value it does not take. The message names the option and what it takes. */
export class OptionError extends Error {
  override name = 'OptionError';
}

const readers: { readonly [Name in keyof Options]: (value: unknown, option: string) => Options[Name] } = {
  steps: readSteps,
  context: oneOf('auto', 'group', 'user'),
  tokenEndpoint: nonEmpty,
  tokenProperty: nonEmpty,
  loginForm: oneOf('auto', 'callback', 'preserve'),
  staticTokens: oneOf('endpoint', 'report'),
  scaffoldEndpoint: flag,
  annotate: flag,
  markdownCode: flag,
  text: flag,
};

export const optionNames = Object.keys(readers) as (keyof Options)[];

/**
 * Reads options from command-line flags or a config object. Names may be camelCase or kebab-case; names that are
 * not ours are passed over, since jscodeshift hands its own to the transform too.
 * @throws {OptionError} when a value is not one the option takes, or an option is given under both its names
 */
export function readOptions(given: Readonly<Record<string, unknown>>): Options {
  const read: Partial<Record<keyof Options, unknown>> = {};
  for (const name of optionNames) {
    const flagName = kebab(name);
    const camel = Object.hasOwn(given, name) ? given[name] : undefined;
    const dashed = flagName !== name && Object.hasOwn(given, flagName) ? given[flagName] : undefined;
    if (camel !== undefined && dashed !== undefined) {
      throw new OptionError(`--${flagName} is given twice, as ${flagName} and as ${name}`);
    }
    const value = camel ?? dashed;
    if (value !== undefined) read[name] = readers[name](value, flagName);
  }
  return { ...defaultOptions, ...read } as Options;
}

export function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function oneOf<Value extends string>(...allowed: Value[]) {
  return (value: unknown, option: string): Value => {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw wrong(option, value, `one of ${allowed.join(', ')}`);
    return found;
  };
}

function readSteps(value: unknown, option: string): Step[] {
  const names = (Array.isArray(value) ? value : [value]).flatMap((item) => String(item).split(','));
  const chosen = new Set(names.map((name) => oneOf(...steps)(name.trim(), option)));
  return steps.filter((step) => chosen.has(step));
}

function nonEmpty(value: unknown, option: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw wrong(option, value, 'a non-empty text');
  return value;
}

function flag(value: unknown, option: string): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw wrong(option, value, 'true or false');
}

function wrong(option: string, value: unknown, allowed: string): OptionError {
  return new OptionError(`--${option} takes ${allowed}, not ${JSON.stringify(value)}`);
}
