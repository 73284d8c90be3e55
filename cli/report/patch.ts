import { structuredPatch, type StructuredPatchHunk } from 'diff';
import type { FileResult, ProjectResult } from '../project/result';

/** A unified diff of every changed file, such as `git apply` takes it. Line ends inside the lines are kept. */
export function patchReport({ files }: ProjectResult): string {
  return files
    .filter(({ before, after }) => before !== after)
    .map(patchOf)
    .join('');
}

export function patchOf(file: FileResult): string {
  const header = `diff --git ${quote(`a/${file.path}`)} ${quote(`b/${file.path}`)}\n`;
  if (file.isNew) {
    const added = `new file mode 100644\n--- /dev/null\n+++ ${nameLine(`b/${file.path}`)}\n`;
    return header + added + hunksOf(file).map(formatHunk).join('');
  }
  const names = `--- ${nameLine(`a/${file.path}`)}\n+++ ${nameLine(`b/${file.path}`)}\n`;
  return header + names + hunksOf(file).map(formatHunk).join('');
}

/** Lines end at `\n` alone, as git counts them. */
export function hunksOf({ before, after }: Pick<FileResult, 'before' | 'after'>): StructuredPatchHunk[] {
  return structuredPatch('', '', before, after, '', '', { context: 3 }).hunks;
}

export function formatHunk({ oldStart, oldLines, newStart, newLines, lines }: StructuredPatchHunk): string {
  return `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@\n${lines.join('\n')}\n`;
}

/** git ends a name with a space in it by a tab. */
function nameLine(name: string): string {
  const quoted = quote(name);
  return quoted === name && name.includes(' ') ? `${name}\t` : quoted;
}

/** A name in double quotes with C escapes, when it has characters that git quotes. */
function quote(name: string): string {
  // oxlint-disable-next-line no-control-regex
  if (!/[\u0000-\u001F\u007F"\\]/.test(name)) return name;
  // oxlint-disable-next-line no-control-regex
  const escaped = name.replaceAll(/[\u0000-\u001F\u007F"\\]/g, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  return `"${escaped}"`;
}
