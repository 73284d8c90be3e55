import type { Site } from '../findings';
import { defaultOptions } from '../options';
import { contains, type Span } from '../syntax/edits';
import { importersOf, isCopyOf } from '../syntax/modules/importers';
import { findRequests } from '../syntax/requests';
import { tokenRequests } from './context-tokens';
import { mendChoices } from './endpoints/choices';
import { findMentions } from './endpoints/mentions';
import { findMisspelledBases } from './endpoints/misspelled-bases';
import { AskedAddresses, type OtherModules } from './endpoints/asked';
import { textsOf } from './endpoints/texts';
import type { Program } from '../syntax/program';
import type { LiteralPart } from '../syntax/static-value';
import type { FindSites, StepInput } from './step';

/**
 * Step 1: credentials are read at `/contexts`. Looks at every request, then at every text that is an address though
 * no request in sight asks it, and edits the one literal that spells the segment.
 */
export const findEndpoints: FindSites = (input) =>
  findBeside(input, { tellsOf: isToldElsewhere, needs: isNeededBy(input.program) });

function findBeside(input: StepInput, modules: OtherModules): Site[] {
  const { program } = input;
  const asked = collect(input);
  const sites = [...mendChoices(program, asked.sites(modules)), ...findMisspelledBases(program)];
  return [...sites, ...findMentions(program, sites)];
}

function collect(input: StepInput): AskedAddresses {
  const { program } = input;
  const asked = new AskedAddresses(program);
  const minting = tokenRequests(input);
  for (const request of findRequests(program)) {
    // A call whose body tells that it mints a token is the second step's, also where no method says so.
    asked.addRequest(minting.has(request) ? { ...request, methods: ['POST'] } : request);
  }
  for (const text of textsOf(program)) asked.addText(text);
  return asked;
}

/** Whether a literal of another module is part of an address there: then that module's own migration tells of it. */
function isToldElsewhere({ elsewhere }: LiteralPart): boolean {
  if (!elsewhere) return false;
  const { program, span } = elsewhere;
  const told = program.once(toldNothingYet);
  if (!told.sites) {
    // Set first: two modules may spell addresses for each other.
    told.sites = [];
    // Where the sites are does not depend on who imports the neighbour.
    const modules = { tellsOf: isToldElsewhere, needs: () => false };
    told.sites = findBeside({ program, options: defaultOptions }, modules);
  }
  return told.sites.some((site) => isAbout(site, span));
}

/** What this step makes of a neighbour, for the readings of what the neighbour spells. */
function toldNothingYet(): { sites?: readonly Site[] } {
  return {};
}

function isAbout({ at, edits }: Site, span: Span): boolean {
  return [at, ...edits].some((place) => contains(place, span) || contains(span, place));
}

/** A call in a module that no parser here reads, such as a component, that may be more than a read. */
const otherMethod = /\.(?:delete|del|put|patch|post|head)\s*\(|['"`](?:delete|put|patch|post|head)['"`]/i;

/** Whether an importer of a program deletes, say, what a text of the program is an address of; asked once, if at all. */
function isNeededBy(program: Program): (offset: number) => boolean {
  let places: ReadonlySet<number> | 'unclear' | undefined;
  return (offset) => {
    places ??= neededIn(program);
    return places === 'unclear' || places.has(offset);
  };
}

function neededIn(program: Program): ReadonlySet<number> | 'unclear' {
  const importers = importersOf(program) ?? [];
  if (importers.some(({ program: parsed, text }) => !parsed && otherMethod.test(text))) return 'unclear';
  const programs = importers.flatMap(({ program: parsed }) => parsed ?? []);
  return new Set(
    programs.flatMap((importer) =>
      collect({ program: importer, options: defaultOptions }).needed((copy) => isCopyOf(copy, program)),
    ),
  );
}
