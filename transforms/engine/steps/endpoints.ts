import type { Site } from '../findings';
import { findRequests } from '../syntax/requests';
import { mendChoices } from './endpoints/choices';
import { findMentions } from './endpoints/mentions';
import { findMisspelledBases } from './endpoints/misspelled-bases';
import { AskedAddresses } from './endpoints/asked';
import { textsOf } from './endpoints/texts';
import type { FindSites } from './step';

/**
 * Step 1: credentials are read at `/contexts`. Looks at every request, then at every text that is an address though
 * no request in sight asks it, and edits the one literal that spells the segment.
 */
export const findEndpoints: FindSites = ({ program }): Site[] => {
  const asked = new AskedAddresses(program);
  for (const request of findRequests(program)) asked.addRequest(request);
  for (const text of textsOf(program)) asked.addText(text);
  const sites = [...mendChoices(program, asked.sites()), ...findMisspelledBases(program)];
  return [...sites, ...findMentions(program, sites)];
};
