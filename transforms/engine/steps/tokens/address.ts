import type { Edit } from '../../syntax/edits';
import type { Program } from '../../syntax/program';
import type { HttpRequest } from '../../syntax/requests';
import type { LiteralPart, TextValue } from '../../syntax/static-value';
import { mintRoute, newMintRoute } from '../../xkit/platform-api';
import { literalOf, matchesRoute, platformAddresses } from '../endpoints/address';
import { allReadingsAgree } from '../endpoints/agreement';
import { otherBases } from '../endpoints/other-bases';
import { typeForbids } from '../endpoints/typed-literals';

/** The address of a provisioning call, by every way it may be read. */
export interface MintAddress {
  /** What spells the segment; `undefined` where no one literal does, or where the address may be another one too. */
  readonly literals: readonly LiteralPart[] | undefined;
  /** Whether the same path is also asked of a stand-in for Xkit. */
  readonly hasStandIn: boolean;
}

/** What each literal that spells an address is to the requests that read it, by where it starts. */
export type Readings = ReadonlyMap<number, readonly LiteralPart[]>;

/** What a text says of the provisioning call; `undefined` when it is the address of something else. */
export function readAddress(url: TextValue): MintAddress | undefined {
  const addresses = platformAddresses(url);
  const mints = addresses.filter(({ segments }) => matchesRoute(segments, mintRoute));
  if (mints.length === 0) return undefined;
  const literals = mints.map((address) => address.segments[0] && literalOf(address, address.segments[0]));
  const spelled = literals.filter((literal) => literal?.span) as LiteralPart[];
  // Whatever else the call may ask gets the new body too, wherever its address is spelled.
  const others = otherBases(url);
  const isSure =
    mints.length === addresses.length && spelled.length === literals.length && others !== 'foreign';
  return { literals: isSure ? spelled : undefined, hasStandIn: others === 'stand-in' };
}

/** The literals of the requests that migrate: what spells an address may change only when no other reads it. */
export function readLiterals(requests: readonly HttpRequest[]): Readings {
  const readings = new Map<number, LiteralPart[]>();
  for (const literal of requests.flatMap(({ url }) => readAddress(url)?.literals ?? [])) {
    if (!literal.span) continue;
    const { start } = literal.span;
    readings.set(start, [...(readings.get(start) ?? []), literal]);
  }
  return readings;
}

/** The edits that give a request its new address, or the rule that says why there are none. */
export function addressEdits(
  program: Program,
  request: HttpRequest,
  readings: Readings,
): Edit[] | 'token-address' | 'token-address-type' {
  const literals = readAddress(request.url)?.literals;
  const agree = ({ span }: LiteralPart) => allReadingsAgree((span && readings.get(span.start)) ?? []);
  if (!literals?.every(agree)) return 'token-address';
  if (literals.some((literal) => typeForbids(program, literal))) return 'token-address-type';
  const [text = ''] = newMintRoute;
  return literals.flatMap(({ span }) => (span ? [{ start: span.start, end: span.end, text }] : []));
}
