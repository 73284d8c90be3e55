/** Longer lines are no one's writing; what is looked at of them is bounded. */
const longest = 1000;

/** Where the line of an offset starts, at most so far back. */
export function lineStart(text: string, offset: number): number {
  const from = Math.max(0, offset - longest);
  return from + text.slice(from, offset).lastIndexOf('\n') + 1;
}

/** Where the line of an offset ends, at most so far on. */
export function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset, offset + longest).indexOf('\n');
  return end < 0 ? Math.min(text.length, offset + longest) : offset + end;
}

/** The line around an offset. */
export function lineAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), lineEnd(text, offset));
}
