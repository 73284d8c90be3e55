import { defaultOptions } from '../transforms/engine/options';
import { findLoginCalls, findLoginValues } from '../transforms/engine/steps/login/clients';
import { memoryHost } from './memory-host';
import { Program } from '../transforms/engine/syntax/program';

/** The import most rows begin with. */
export const imported = "import createXkit, { type XkitJs } from '@xkit-co/xkit.js';\n";

/** What the login step finds in a script, as `origin text`; `files` are its neighbours. */
export function logins(
  code: string,
  files?: Readonly<Record<string, string>>,
): { calls: string[]; values: string[] } {
  const program = Program.parse(code, '/a.tsx').connect(files && memoryHost(files));
  const input = { program, options: defaultOptions };
  return {
    calls: findLoginCalls(input).map(({ call, client }) => `${client} ${program.slice(call)}`),
    values: findLoginValues(input).map(({ node, client }) => `${client} ${program.slice(node)}`),
  };
}
