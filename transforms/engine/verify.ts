import type { PlainEdit } from './syntax/edits';

/** What the gate looks at: a file's text before and after, and the edits that led from one to the other. */
interface Change {
  readonly source: string;
  readonly text: string;
  readonly edits: readonly PlainEdit[];
  /** What the migrated text comes to when it is migrated once more. */
  readonly again: SecondRun;
}

export interface SecondRun {
  /** Whether the text still is what the file was: a program, or a document with its scripts. */
  readonly parses: boolean;
  readonly text: string;
}

/**
 * The gate every changed file passes before it is returned.
 * @returns the check that failed, or `undefined` when all hold
 */
export function verify({ source, text, edits, again }: Change): string | undefined {
  if (!keepsTheRest(source, text, edits)) return 'nothing outside the edits changes';
  if (!again.parses) return 'the result parses';
  if (again.text !== text) return 'a second run changes nothing';
  return undefined;
}

/** Walks both texts side by side: between two edits they must be the same. */
function keepsTheRest(source: string, text: string, edits: readonly PlainEdit[]): boolean {
  let inSource = 0;
  let inText = 0;
  for (const edit of edits) {
    const kept = source.slice(inSource, edit.start);
    if (!text.startsWith(kept + edit.text, inText)) return false;
    inText += kept.length + edit.text.length;
    inSource = edit.end;
  }
  return text.slice(inText) === source.slice(inSource);
}
