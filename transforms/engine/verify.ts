import type { PlainEdit } from './syntax/edits';

/** What the gate looks at: a file's text before and after, and the edits that led from one to the other. */
interface Change {
  readonly source: string;
  readonly text: string;
  readonly edits: readonly PlainEdit[];
  /** Whether a text that the edits made is still what the file is: a program, or a document with its scripts. */
  readonly parses: (text: string, edits: readonly PlainEdit[]) => boolean;
}

/**
 * The gate every changed file passes before it is returned.
 * @param migrateAgain migrates a text once more, for the check that a second run changes nothing
 * @returns the check that failed, or `undefined` when all hold
 */
export function verify(change: Change, migrateAgain: (source: string) => string): string | undefined {
  const { source, text, edits, parses } = change;
  if (!keepsTheRest(source, text, edits)) return 'nothing outside the edits changes';
  if (!parses(text, edits)) return 'the result parses';
  if (migrateAgain(text) !== text) return 'a second run changes nothing';
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
