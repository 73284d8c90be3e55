import type { Node } from '@babel/types';
import type { Edit } from '../../syntax/edits';
import type { HttpRequest } from '../../syntax/requests';
import { alternatives, literalAt, textOf, type LiteralPart, type TextValue } from '../../syntax/static-value';

/** `POST` here made a token for a user; the singular is the guide's: contexts are read at `/contexts`. */
const provisioning = /^https?:\/\/app\.xkit\.co(?::\d+)?\/api\/platform\/(users)(?=\/?(?:[?#]|$))/d;
const replacement = 'context';

/** The segment of an address that names the provisioning call, by every way the address may be read. */
export interface ProvisioningAddress {
  /** `undefined` where no literal spells it, or where the address may be another one too. */
  readonly literals: readonly LiteralPart[] | undefined;
}

/** What an address says of the provisioning call; `undefined` when it is another one. */
export function readAddress(url: TextValue): ProvisioningAddress | undefined {
  const readings = alternatives(url).map((value) => ({ value, match: provisioning.exec(textOf(value)) }));
  if (!readings.some(({ match }) => match)) return undefined;
  const literals = readings.map(({ value, match }) => {
    const [from, to] = match?.indices?.[1] ?? [0, 0];
    return match ? literalAt(value, from, to) : undefined;
  });
  const known = literals.filter((literal) => literal?.span);
  return { literals: known.length === readings.length ? (known as LiteralPart[]) : undefined };
}

/**
 * The edits that give a request its new address.
 * @param requests the provisioning calls of the script: a constant may change only when they are its only readers
 * @returns `undefined` when an edit would change another request too
 */
export function addressEdits(request: HttpRequest, requests: readonly HttpRequest[]): Edit[] | undefined {
  const literals = readAddress(request.url)?.literals;
  if (!literals?.every((literal) => isOwn(literal, requests))) return undefined;
  return literals.flatMap(({ span }) =>
    span ? [{ start: span.start, end: span.end, text: replacement }] : [],
  );
}

function isOwn({ span, via }: LiteralPart, requests: readonly HttpRequest[]): boolean {
  const readers = new Set<Node>(
    requests
      .flatMap(({ url }) => readAddress(url)?.literals ?? [])
      .filter((literal) => literal.span?.start === span?.start)
      .flatMap((literal) => literal.via.map((use) => use.node)),
  );
  return via.every(({ carrier }) => carrier.uses()?.every((use) => readers.has(use)));
}
