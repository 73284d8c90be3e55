import type { Site } from '../../findings';
import { spanOf, type Program } from '../../syntax/program';
import { findRequests } from '../../syntax/requests';
import { platformAddresses } from './address';

/** `axios.create({ baseUrl })`: the base counts all the same, but axios does not know the option. */
export function findMisspelledBases(program: Program): Site[] {
  const options = findRequests(program).flatMap(({ misspelledBase, url }) =>
    misspelledBase && platformAddresses(url).length > 0 ? [misspelledBase] : [],
  );
  return [...new Set(options)].map((value) => ({
    rules: ['misspelled-base-url'],
    at: spanOf(program.parent(value) ?? value),
    edits: [],
  }));
}
