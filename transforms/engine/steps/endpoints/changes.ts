import { literalAt, type LiteralPart } from '../../syntax/static-value';
import { newReadRoute, type ReadRoute } from '../../xkit/platform-api';
import { literalOf, type Address, type Segment } from './address';

/** The literals an address changes in; `undefined` when one of them is not spelled in one piece. */
export function literalsToChange(
  address: Address,
  { segment, route }: { readonly segment: Segment; readonly route: ReadRoute },
): readonly LiteralPart[] | undefined {
  const literal = literalOf(address, segment);
  if (!isSpelledOnce(address, literal)) return undefined;
  if (route.kind !== 'connections') return [literal];
  // `/connections` goes between the ID and the slug: before the slash that follows the ID.
  const slash = address.segments[2] && slashBefore(address, address.segments[2]);
  return isSpelledOnce(address, slash) ? [literal, slash] : undefined;
}

/** Whether a literal is spelled in one place that makes no other part of the address: the `'/'` of a join makes many. */
function isSpelledOnce({ value }: Address, literal: LiteralPart | undefined): literal is LiteralPart {
  const start = literal?.span?.start;
  if (start === undefined) return false;
  const parts = value.filter(
    (part) => part.kind === 'literal' && part.span && part.span.start <= start && start < part.span.end,
  );
  return parts.length === 1;
}

function slashBefore({ value }: Address, segment: Segment): LiteralPart | undefined {
  return literalAt(value, segment.start - 1, segment.start);
}

export function editOf({ text, span }: LiteralPart) {
  const { start, end } = span ?? { start: 0, end: 0 };
  const [context, , connections] = newReadRoute;
  return text === '/' ? { start, end: start, text: `/${connections}` } : { start, end, text: context ?? '' };
}
