import type { RuleName, Site } from '../../findings';
import type { Edit } from '../../syntax/edits';
import type { Segment } from '../../texts/paths';
import { mintRoute, newReadRoute, type ReadRoute } from '../../xkit/platform-api';
import { matchesRoute } from '../endpoints/address';
import { judge } from '../endpoints/verdict';
import type { Spot } from './spot';

/**
 * What becomes of one address in a text.
 * @param rewrites whether addresses may be rewritten
 * @returns `undefined` for an address of the new API, and where nothing old is shown
 */
export function siteOf(spot: Spot, source: string, rewrites: boolean): Site | undefined {
  const { segments, said, form, at } = spot;
  if (form === 'unproven') return leave(spot, 'unproven-base', { segment: segments[0]?.text ?? '' });
  const isMint = matchesRoute(segments, mintRoute) && said.methods.length === 0;
  const verdict = isMint ? { kind: 'mint' as const } : judge({ segments }, said.methods);
  if (verdict.kind === 'none') return beginsOld(segments) ? leave(spot, 'text-address-cut') : undefined;
  if (form === 'inside') return leave(spot, 'address-in-text');
  // Of another method the guide says nothing, wherever the address leads.
  const isOther = verdict.kind === 'uncovered' && said.methods.some((method) => method !== 'GET');
  if (form === 'cut' && !isOther) return leave(spot, 'text-address-cut');
  switch (verdict.kind) {
    case 'mint':
      return leave(spot, 'text-token-address');
    case 'unknown-segment':
      return leave(spot, 'unknown-segment');
    case 'beginning':
    case 'uncovered':
      return leave(spot, 'uncovered-endpoint', { call: verdict.call });
    case 'read':
  }
  const { route } = verdict;
  const inParts = partEdits(spot, route, source);
  const details = { new: newPath(segments, source) };
  if (form === 'path') return leave(spot, 'text-path', details);
  if (said.nearby) return leave(spot, 'text-method-unclear', { ...details, method: said.nearby });
  if (!inParts) return leave(spot, 'text-parts-differ', details);
  if (!rewrites) return leave(spot, 'text-address-left', details);
  return {
    rules: route.kind === 'connections' ? ['text-address', 'legacy-connections'] : ['text-address'],
    at,
    edits: [...editsOf(segments, route, source), ...inParts],
  };
}

/** `users#{rest}`: a segment of the old API that is continued by a placeholder. */
function beginsOld([first]: readonly Segment[]): boolean {
  return /^(?:users|groups|connections)\0/.test(first?.text ?? '');
}

function leave({ at }: Spot, rule: RuleName, details: Site['details'] = {}): Site {
  return { rules: [rule], at, edits: [], details };
}

/** `/connections` goes between the ID and the slug of the oldest form, with the separator that stands there. */
function editsOf([first, id, slug]: readonly Segment[], { kind }: ReadRoute, source: string): Edit[] {
  const [context = '', , connections = ''] = newReadRoute;
  if (!first || !id || !slug) return [];
  const edits: Edit[] = [{ start: first.start, end: first.end, text: context }];
  if (kind !== 'connections') return edits;
  return [
    ...edits,
    { start: slug.start, end: slug.start, text: connections + source.slice(id.end, slug.start) },
  ];
}

/** `undefined` when the parts do not say what the whole says. */
function partEdits({ parts, segments }: Spot, route: ReadRoute, source: string): Edit[] | undefined {
  if (!parts) return [];
  if (parts === 'other' || parts.length !== segments.length) return undefined;
  const spelled = segments.map(({ start, end }) => source.slice(start, end));
  const agree = parts.every(({ start, end }, index) => source.slice(start, end) === spelled[index]);
  return agree ? editsOf(parts, route, source) : undefined;
}

function newPath(segments: readonly Segment[], source: string): string {
  const [context, , connections] = newReadRoute;
  const [id, slug] = [segments[1], segments.at(-1)].map((segment) =>
    source.slice(segment?.start, segment?.end),
  );
  return `/${context}/${id}/${connections}/${slug}`;
}
