import type { Span } from '../../../transforms/engine/syntax/edits';
import { html, parse } from 'diff2html';
import { ColorSchemeType } from 'diff2html/lib/types';
import diffStyle from 'diff2html/bundles/css/diff2html.min.css';
import type { FileResult } from '../../project/result';
import { formatHunk, hunksOf } from '../patch';

export { diffStyle };

/** Old and new side by side, in HTML: the hunks that the edits stand in. */
export function diffOf(file: FileResult, edits: readonly Span[]): string {
  const lines = new LineTable(file.before);
  const touched = edits.map(({ start, end }) => ({ first: lines.at(start), last: lines.at(end) }));
  const hunks = hunksOf(file).filter(({ oldStart, oldLines }) =>
    touched.some(({ first, last }) => first < oldStart + Math.max(oldLines, 1) && last >= oldStart),
  );
  // The renderer is told no file name: the names are ours to show.
  const patch = `--- a/file\n+++ b/file\n${hunks.map(formatHunk).join('')}`;
  return html(parse(patch), {
    outputFormat: 'side-by-side',
    matching: 'lines',
    drawFileList: false,
    colorScheme: ColorSchemeType.AUTO,
  });
}

/** Lines as a diff counts them, from 1. */
class LineTable {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  at(offset: number): number {
    let line = 0;
    while (line < this.#starts.length && (this.#starts[line] ?? 0) <= offset) line += 1;
    return line;
  }
}
