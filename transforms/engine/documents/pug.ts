import { languageNamed } from './places';
import type { Place } from './script';
import { linesOf, type Line, type Span } from './text';

/** The scripts of a Pug template: `script.` blocks, and `script` with its code on the same line. */
export function pugPlaces(text: string): Place[] {
  const lines = linesOf(text);
  return lines.flatMap((line, index): Place[] => {
    const element = /^([ \t]*)script(\(.*\))?(\.$|[ \t]+)/.exec(line.text.trimEnd());
    if (!element) return [];
    const [head, indent = '', attributes = '', mark = ''] = element;
    const how = howItRuns(attributes);
    if (!how) return [];
    if (!mark.startsWith('.')) {
      return [{ ...how, start: line.start + head.length, end: line.end, singleLine: true }];
    }
    const block = deeperLines(lines.slice(index + 1), indent.length);
    const last = block.at(-1);
    return last ? [{ ...how, start: block[0]?.start ?? last.start, end: last.end }] : [];
  });
}

/** Comments with the deeper lines that belong to them. */
export function pugComments(text: string): Span[] {
  const lines = linesOf(text);
  return lines.flatMap((line, index) => {
    const indent = /^([ \t]*)\/\//.exec(line.text)?.[1];
    if (indent === undefined) return [];
    const last = deeperLines(lines.slice(index + 1), indent.length).at(-1) ?? line;
    return [{ start: line.start, end: last.end }];
  });
}

function howItRuns(attributes: string): Omit<Place, 'start' | 'end'> | undefined {
  if (/[\s(,]src\s*=/.test(attributes)) return undefined;
  const type = /[\s(,]type\s*=\s*(["'])(.*?)\1/.exec(attributes)?.[2]?.toLowerCase() ?? '';
  if (type === 'module') return { language: 'js', kind: 'module', runsAsWritten: false };
  if (type === 'text/babel') return { language: 'jsx', kind: 'classic', runsAsWritten: false };
  const subtype = type.replace(/^(?:text|application)\/(?:x-)?/, '');
  if (type !== '' && languageNamed(subtype) !== 'js') return undefined;
  return { language: 'js', kind: 'classic', scope: 'page', runsAsWritten: true };
}

/** The lines up to the first that is indented no deeper, without blank ones at the end. */
function deeperLines(lines: readonly Line[], indent: number): Line[] {
  const stop = lines.findIndex(
    ({ text }) => text.trim() !== '' && (/^[ \t]*/.exec(text)?.[0].length ?? 0) <= indent,
  );
  const block = stop < 0 ? [...lines] : lines.slice(0, stop);
  while (block.at(-1)?.text.trim() === '') block.pop();
  return block;
}
