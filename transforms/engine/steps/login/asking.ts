import type { Identifier } from '@babel/types';
import { functionNamed } from '../../syntax/functions';
import type { Program } from '../../syntax/program';

/** Names of functions that give a token when asked: `getToken`, `fetchXkitToken`, `tokenProvider`. */
const asking =
  /^(ask|create|fetch|generate|get|issue|load|make|mint|obtain|provide|provision|refresh|renew|request|retrieve)(?=[A-Z_]|$)|(callback|fetcher|fn|func|function|getter|loader|provider)$/i;

/** Whether a name is one that functions have which give a token. */
export function isAsking(name: string): boolean {
  return asking.test(name);
}

/** Whether a name on its own shows that it stands for a function: it is declared as one here, or called like one. */
export function isKnownFunction(program: Program, name: Identifier): boolean {
  return functionNamed(program, name) !== undefined || isAsking(name.name);
}
