import type { LiteralPart } from '../../syntax/static-value';

/**
 * Whether a literal may change: every place that reads it through a name makes an address of it that changes.
 * @param readings the literal as each of those addresses came by it
 */
export function allReadingsAgree(readings: readonly LiteralPart[], depth = 0): boolean {
  // An address that is whole at this point stands for itself, wherever it goes from here.
  if (readings.some(({ via }) => via.length === depth)) return true;
  const carriers = new Map(readings.map(({ via }) => [via[depth]?.carrier.declaration, via[depth]?.carrier]));
  return [...carriers.values()].every((carrier) =>
    carrier?.uses()?.every((use) => {
      const here = readings.filter(({ via }) => via[depth]?.node === use);
      return here.length > 0 && allReadingsAgree(here, depth + 1);
    }),
  );
}
