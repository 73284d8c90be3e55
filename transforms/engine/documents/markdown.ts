import { languageNamed } from './places';
import type { Place } from './script';

/** The JavaScript and TypeScript code blocks of a Markdown document, each a program of its own. */
export function fencePlaces(text: string): Place[] {
  const places: Place[] = [];
  let open: { mark: string; language: Place['language'] | undefined; start: number } | undefined;
  for (const { 0: whole, index } of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const line = whole.replace(/[\r\n]+$/, '');
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
    open = { mark, language: languageNamed(name), start: index + whole.length };
  }
  return places;
}
