import type { Site } from '../findings';
import { defaultOptions } from '../options';
import { contains, type Span } from '../syntax/edits';
import { findRequests } from '../syntax/requests';
import { tokenRequests } from './context-tokens';
import { mendChoices } from './endpoints/choices';
import { findMentions } from './endpoints/mentions';
import { findMisspelledBases } from './endpoints/misspelled-bases';
import { AskedAddresses } from './endpoints/asked';
import { textsOf } from './endpoints/texts';
import type { Program } from '../syntax/program';
import type { LiteralPart } from '../syntax/static-value';
import type { FindSites } from './step';

/**
 * Step 1: credentials are read at `/contexts`. Looks at every request, then at every text that is an address though
 * no request in sight asks it, and edits the one literal that spells the segment.
 */
export const findEndpoints: FindSites = (input): Site[] => {
  const { program } = input;
  const asked = new AskedAddresses(program, isToldElsewhere);
  const minting = tokenRequests(input);
  for (const request of findRequests(program)) {
    // A call whose body tells that it mints a token is the second step's, also where no method says so.
    asked.addRequest(minting.has(request) ? { ...request, methods: ['POST'] } : request);
  }
  for (const text of textsOf(program)) asked.addText(text);
  const sites = [...mendChoices(program, asked.sites()), ...findMisspelledBases(program)];
  return [...sites, ...findMentions(program, sites)];
};

/** What this step makes of a neighbour, for the readings of what the neighbour spells. */
const neighbours = new WeakMap<Program, readonly Site[]>();

/** Whether a literal of another module is part of an address there: then that module's own migration tells of it. */
function isToldElsewhere({ elsewhere }: LiteralPart): boolean {
  if (!elsewhere) return false;
  const { program, span } = elsewhere;
  const known = neighbours.get(program);
  if (known) return known.some((site) => isAbout(site, span));
  // Set first: two modules may spell addresses for each other.
  neighbours.set(program, []);
  const sites = findEndpoints({ program, options: defaultOptions });
  neighbours.set(program, sites);
  return sites.some((site) => isAbout(site, span));
}

function isAbout({ at, edits }: Site, span: Span): boolean {
  return [at, ...edits].some((place) => contains(place, span) || contains(span, place));
}
