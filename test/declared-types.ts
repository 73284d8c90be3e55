import type { Expression, Node } from '@babel/types';
import { declaredType } from '../transforms/engine/syntax/declared-types';
import { homeOf } from '../transforms/engine/syntax/modules';
import { Program } from '../transforms/engine/syntax/program';
import { memoryHost } from './memory-host';

const host = memoryHost({
  '/models.ts': `export interface Team { id?: Id; owner: Person } type Id = string | null;
    export interface Person { name: string }
    export class Account { readonly group?: number; load(): Promise<Team> {} }
    export type Missing = Id;
    export const kept = 1;`,
  '/made.js': 'module.exports = make();',
  '/equals.ts': 'class Api { id?: string; static User = class {} } export = Api;',
});

/** A script beside `./models`, `./made` and `./equals`. */
export function parse(code: string): Program {
  return Program.parse(code, '/main.ts').connect(host);
}

/** What the argument of the last `show(…)` is declared to be: `string`, `string?` where it may be left out. */
export function show(code: string): string | undefined {
  const program = parse(code);
  const calls = program.find('CallExpression').filter((call) => program.slice(call.callee) === 'show');
  const declared = declaredType(program, calls.at(-1)?.arguments[0] as Expression);
  if (!declared) return undefined;
  const spell = (type: Node | undefined) => (type ? homeOf(program, type).slice(type) : 'unknown');
  const { type, optional, returns } = declared;
  return `${spell(type)}${optional ? '?' : ''}${returns ? ` → ${spell(returns)}` : ''}`;
}
