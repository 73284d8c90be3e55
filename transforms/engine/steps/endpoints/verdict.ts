import type { Method } from '../../syntax/http-clients';
import { holeMark } from '../../syntax/static-value';
import { mintRoute, newReadRoute, newSegments, readRoutes, type ReadRoute } from '../../xkit/platform-api';
import { beginsRoute, matchesRoute, type Address, type Segment } from './address';

/** What an address of the platform API asks for. */
export type Verdict =
  /** The new API, or nothing that the code shows. */
  | { readonly kind: 'none' }
  /** One connection, in an old form. */
  | { readonly kind: 'read'; readonly route: ReadRoute; readonly segment: Segment }
  /** A token: the second step's business. */
  | { readonly kind: 'mint' }
  /** The beginning of an old address, in a text that may be continued elsewhere. */
  | { readonly kind: 'beginning'; readonly call: string }
  /** One connection of what the code does not show. */
  | { readonly kind: 'unknown-segment'; readonly segment: Segment }
  /** Anything else of the old API; `call` says what in words. */
  | { readonly kind: 'uncovered'; readonly call: string };

/** @param methods every method the request may have; none where the code shows none */
export function judge({ segments }: Pick<Address, 'segments'>, methods: readonly Method[]): Verdict {
  const [first] = segments;
  if (!first || newSegments.has(first.text)) return { kind: 'none' };

  const other = methods.find((method) => method !== 'GET');
  const route = readRoutes.find(({ old }) => matchesRoute(segments, old));
  if (route && !other) return { kind: 'read', route, segment: first };
  if (matchesRoute(segments, mintRoute) && methods.length === 1 && other === 'POST') return { kind: 'mint' };
  if (first.text.includes(holeMark)) {
    const isRead = matchesRoute(
      [{ ...first, text: newReadRoute[0] ?? '' }, ...segments.slice(1)],
      newReadRoute,
    );
    return isRead ? { kind: 'unknown-segment', segment: first } : { kind: 'none' };
  }
  const isBeginning = readRoutes.some(({ old }) => beginsRoute(segments, old));
  const call = [methods.join(' or '), inWords(segments)].filter(Boolean).join(' ');
  return { kind: methods.length === 0 && isBeginning ? 'beginning' : 'uncovered', call };
}

function inWords(segments: readonly Segment[]): string {
  return segments.map(({ text }) => `/${text.replaceAll(holeMark, '…')}`).join('');
}
