import type { Span } from '../../syntax/edits';
import { alternatives, textOf, type TextValue } from '../../syntax/static-value';
import { platformBase, standInBase } from '../../xkit/platform-api';

/**
 * What else than Xkit's platform API an address may lead to: nothing known, a stand-in for it (a local server, the
 * same base path elsewhere), or another API.
 * @param segment asks only for what is spelled with the same segment
 */
export function otherBases(value: TextValue, segment?: Span): 'none' | 'stand-in' | 'foreign' {
  const others = alternatives(value)
    .filter((option) => !segment || spells(option, segment))
    .map(textOf)
    .filter((text) => !platformBase.test(text));
  const known = others.filter((text) => /^(?:https?:\/\/[^\0]|\/)/i.test(text));
  if (known.length === 0) return 'none';
  return known.every((text) => text.startsWith('/') || standInBase.test(text)) ? 'stand-in' : 'foreign';
}

function spells(option: TextValue, { start }: Span): boolean {
  return option.some(
    (part) => part.kind === 'literal' && part.span && part.span.start <= start && start < part.span.end,
  );
}
