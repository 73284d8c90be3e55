import { languageNamed } from './places';
import type { Place } from './script';
import { linesOf } from './text';

/** The JavaScript and TypeScript code blocks of a Markdown document, each a program of its own. */
export function fencePlaces(text: string): Place[] {
  const places: Place[] = [];
  let open: { mark: string; language: Place['language'] | undefined; start: number } | undefined;
  for (const { text: line, start: index, next } of linesOf(text)) {
    if (open) {
      const closing = /^\s*(`{3,}|~{3,})\s*$/.exec(line)?.[1];
      if (!closing?.startsWith(open.mark)) continue;
      if (open.language) {
        const { language, start } = open;
        places.push({ start, end: index, language, kind: 'fence', runsAsWritten: false });
      }
      open = undefined;
      continue;
    }
    // In a quotation (`> ```js`) every line of code carries a mark of its own: that is no script.
    const opening = /^(?:\s|[-*+]\s|\d+[.)]\s)*(`{3,}|~{3,})\s*([\w-]*)/.exec(line);
    if (!opening) continue;
    const [, mark = '', name = ''] = opening;
    open = { mark, language: languageNamed(name), start: next };
  }
  return places;
}
