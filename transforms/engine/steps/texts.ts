import { rules, type Site } from '../findings';
import type { Options } from '../options';
import { findAddresses, type TextAddress } from '../texts/addresses';
import { baseSegments, hostInText, oldAddressInPattern } from '../xkit/platform-api';
import { readRequests } from './texts/collections';
import { saidAround } from './texts/methods';
import { findPaths } from './texts/relative';
import { findPublicSecretNames } from './texts/secrets';
import type { Spot } from './texts/spot';
import { siteOf } from './texts/verdict';

/**
 * Finds what uses the old API in a text that nothing here can parse: other languages, configuration, recorded
 * requests, documentation, and what is no script in a document. Goes by addresses, in one pass.
 */
export function findTextSites(source: string, { steps, text }: Options): Site[] {
  const named = findAddresses(source, hostInText);
  const [patterns, addresses] = divide(named, ({ isPattern }) => isPattern);
  const spots = [...addresses.flatMap(spotOf), ...findPaths(source, addresses)].toSorted(
    (a, b) => a.at.start - b.at.start,
  );
  const asked = readRequests(source, spots) ?? spots.map((spot) => withMethod(spot, source));
  const sites = [
    ...asked.flatMap((spot) => siteOf(spot, source, text) ?? []),
    ...patterns.flatMap((address) => patternSite(address, source)),
    ...findPublicSecretNames(source),
  ];
  return sites.filter(({ rules: [rule] }) => steps.some((step) => step === rules[rule].step));
}

function withMethod(spot: Spot, source: string): Spot {
  return { ...spot, said: saidAround(source, spot.at) };
}

function divide<Value>(values: readonly Value[], test: (value: Value) => boolean): [Value[], Value[]] {
  return [values.filter(test), values.filter((value) => !test(value))];
}

/** An address of the platform API. */
function spotOf(address: TextAddress): Spot[] {
  const { segments, start, end, endsInSeparator, goesOn, isInside } = address;
  const isPlatform = baseSegments.every((name, index) => segments[index]?.text.toLowerCase() === name);
  const rest = segments.slice(baseSegments.length);
  if (!isPlatform) return [];
  const isCut = goesOn || (endsInSeparator && rest.length < 4);
  return [
    {
      at: { start, end },
      segments: rest,
      form: isInside ? 'inside' : isCut ? 'cut' : 'whole',
      said: { methods: [] },
    },
  ];
}

/** How much of a regular expression behind the host is looked at. */
const patternReach = 100;

function patternSite({ start, end }: TextAddress, source: string): Site[] {
  if (!oldAddressInPattern.test(source.slice(start, end + patternReach))) return [];
  return [{ rules: ['address-pattern'], at: { start, end }, edits: [] }];
}
