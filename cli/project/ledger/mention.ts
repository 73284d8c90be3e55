import type { Step } from '../../../transforms/engine/rules/rule';
import type { Span } from '../../../transforms/engine/syntax/edits';

/** A place that names the old API, as a plain look at the text tells. */
export interface Mention extends Span {
  /** In words, for a person. */
  readonly what: string;
  /** The steps that tell of it between them: where one of them does not run, nobody does. */
  readonly steps: readonly Step[];
}

export function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** One place of a name, with as much of the text around it as a look takes. */
interface Occurrence {
  readonly before: string;
  readonly after: string;
}

/** How far a look goes, in characters. */
const sight = 200;

/** Every place of a name as a whole word. */
export function occurrences(text: string, name: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (isPartOfWord(text.charAt(at - 1)) || isPartOfWord(text.charAt(end))) continue;
    found.push({ before: text.slice(Math.max(0, at - sight), at), after: text.slice(end, end + sight) });
  }
  return found;
}

/** The word a text ends in; empty when it ends in none. */
export function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && isPartOfWord(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

function isPartOfWord(character: string): boolean {
  return character !== '' && /[\w$]/.test(character);
}

/** How often a text may declare a name, or give it a value. */
export function timesDeclared(text: string, name: string): number {
  return occurrences(text, name).filter(
    ({ before, after }) =>
      /\b(?:const|let|var|function|class|import|as)\s{1,9}$/.test(before) ||
      /^\s{0,9}=(?!=)/.test(after) ||
      (/[({,]\s{0,40}$/.test(before) && /^\s{0,9}[,)}:]/.test(after)),
  ).length;
}
