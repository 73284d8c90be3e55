import type { Finding } from '../../../transforms/engine/findings';
import type { Edit, PlainEdit } from '../../../transforms/engine/syntax/edits';
import type { Plan } from '../plan';
import type { FileResult } from '../result';
import type { Project } from './project';

/** What a plan makes of a file; nothing of one it does not name. */
export function fileAt({ files }: Plan, project: Project, absolute: string): FileResult {
  const path = project.pathOf(absolute);
  return files.find((file) => file.path === path) ?? untouched(path, project.text(absolute));
}

export function untouched(path: string, text: string): FileResult {
  return { path, before: text, after: text, findings: [], edits: [], written: false };
}

/** A plan in which a file comes to something else. */
export function withFile(made: Plan, file: FileResult): Plan {
  const others = made.files.filter(({ path }) => path !== file.path);
  return { ...made, files: [...others, file].toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** A file with one finding more. */
export function withFinding(file: FileResult, finding: Finding): FileResult {
  return { ...file, findings: inOrder([...file.findings, finding]) };
}

/** What begins earlier first; what begins at one place stays as it is. */
export function inOrder<Item extends { readonly start: number }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => a.start - b.start);
}

/** An insertion into the text as it is to be, over the text as it was. */
export function editBefore(file: FileResult, { start, text }: Edit): PlainEdit | undefined {
  const at = offsetBefore(file, start);
  return at === undefined || typeof text !== 'string' ? undefined : { start: at, end: at, text };
}

/** Where a place of the text as it is to be was before; `undefined` for one in what an edit wrote. */
export function offsetBefore({ edits }: FileResult, offset: number): number | undefined {
  let moved = 0;
  for (const { start, end, text } of edits) {
    if (start + moved >= offset) break;
    if (start + moved + text.length > offset) return undefined;
    moved += text.length - (end - start);
  }
  return offset - moved;
}
