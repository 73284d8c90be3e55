import type { Node } from '@babel/types';
import { renameBindings } from '../../test/variations/names';
import { Program, spanOf } from '../../transforms/engine/syntax/program';

/** A fixture's text inside another author's file. */
export interface Planting {
  readonly text: string;
  /** What was planted, its clashing names renamed. */
  readonly planted: string;
  readonly offset: number;
  /** The kind of list the fixture stands in now: `Program`, `BlockStatement`, … */
  readonly home: string;
}

/**
 * Puts a fixture's text before a statement of a host.
 * @returns `undefined` when it cannot stand there: a global it needs is a name of the host, or the host reads a
 *   name that the fixture would declare over it
 */
export function plant(fixture: Program, host: Program, before: Node): Planting | undefined {
  const hostNames = namesOf(host);
  const { declared, free } = namesOfFixture(fixture);
  if ([...free].some((name) => host.bindingAt(name, before))) return undefined;
  const clashing = new Set([...declared].filter((name) => hostNames.has(name)));
  if ([...clashing].some((name) => isExported(fixture, name))) return undefined;
  if ([...clashing].some((name) => hostNames.has(`${name}Renamed`))) return undefined;
  const planted = clashing.size > 0 ? renameBindings(fixture, clashing) : fixture.text;
  const offset = spanOf(before).start;
  // The semicolon keeps apart what a line break would join: `start()` and `(function …`.
  const text = `${host.text.slice(0, offset)}${planted}\n;${host.text.slice(offset)}`;
  return { text, planted, offset, home: host.parent(before)?.type ?? '' };
}

/** The statements of a host that a fixture can be planted before: those of the file, or those of its blocks. */
export function placesIn(host: Program, inBlocks: boolean): Node[] {
  return host.statements().filter((statement) => {
    const home = host.parent(statement)?.type ?? '';
    return inBlocks ? /^(BlockStatement|StaticBlock|TSModuleBlock)$/.test(home) : home === 'Program';
  });
}

function namesOf(program: Program): Set<string> {
  return new Set([...program.find('Identifier'), ...program.find('JSXIdentifier')].map(({ name }) => name));
}

function namesOfFixture(fixture: Program): { declared: Set<string>; free: Set<string> } {
  const declared = new Set<string>();
  const free = new Set<string>();
  for (const name of [...fixture.find('Identifier'), ...fixture.find('JSXIdentifier')]) {
    const binding = fixture.binding(name);
    if (binding?.identifier === name) declared.add(name.name);
    else if (!binding && fixture.isReference(name)) free.add(name.name);
  }
  return { declared, free };
}

function isExported(fixture: Program, name: string): boolean {
  const first = fixture.find('Identifier').find((identifier) => identifier.name === name);
  const binding = first && fixture.binding(first);
  return binding?.references.includes(binding.identifier) ?? false;
}
