import { addressesIn, mintsIn, pathsIn } from './addresses';
import { commentsIn } from './comments';
import { loginsIn } from './logins';
import type { Mention } from './mention';

/**
 * Every plain mention of the old API in a text, in its order; what stands in a comment is left out. It parses
 * nothing, knows no bindings, and shares no code with the steps: what they overlook, it can see. It does not see all
 * that they see.
 */
export function mentionsIn(text: string): Mention[] {
  const found = [...addressesIn(text), ...pathsIn(text), ...mintsIn(text), ...loginsIn(text)];
  if (found.length === 0) return [];
  const comments = commentsIn(text);
  return found
    .filter(({ start, end }) => !comments.some((comment) => comment.start <= start && end <= comment.end))
    .toSorted((a, b) => a.start - b.start);
}
