import { Option } from 'commander';
import { defaultOptions, kebab, optionNames, type Options } from '../transforms/engine/options';

interface FlagHelp {
  /** What the value is called; a flag without one is on or off. */
  readonly value?: string;
  readonly text: string;
}

const help = {
  steps: { value: 'names', text: 'which steps to run, separated by commas' },
  context: { value: 'whose', text: 'whose External ID a token is made for: auto, group or user' },
  tokenEndpoint: { value: 'path', text: 'the endpoint of your app that answers with a fresh token' },
  tokenProperty: { value: 'name', text: 'the property of its JSON answer that holds the token' },
  loginForm: { value: 'form', text: 'how login is written: auto, callback or preserve (the first fetch)' },
  staticTokens: { value: 'way', text: 'a token that cannot be fetched again: endpoint or report' },
  scaffoldEndpoint: { text: 'write the route of that endpoint where the project has none' },
  annotate: { text: 'put a TODO comment at places that are left to a person' },
  markdownCode: { text: 'migrate the code blocks of Markdown documents too' },
  text: { text: 'rewrite old addresses in files that are no scripts too' },
} satisfies Record<keyof Options, FlagHelp>;

/** A flag for every option of the engine, checked by the engine itself so that it means the same everywhere. */
export const optionFlags: readonly Option[] = optionNames.flatMap((name) => {
  const { value, text }: FlagHelp = help[name];
  const flag = kebab(name);
  if (!value) return [new Option(`--${flag}`, text), new Option(`--no-${flag}`).hideHelp()];
  return [new Option(`--${flag} <${value}>`, `${text} (default: ${String(defaultOptions[name])})`)];
});
