/** A mutant that no test notices, and where it stands. */
export interface Survivor {
  /** Below `transforms/engine/`. */
  readonly path: string;
  /** The line it begins in. */
  readonly code: string;
  readonly replacement: string;
}

/** The mutants that somebody looked at and left: the lines below the headings, which say why. */
export function readJudged(lists: readonly string[]): Set<string> {
  return new Set(
    lists.flatMap((list) =>
      list.split('\n').flatMap((line) => (line.trim() === '' || line.startsWith('# ') ? [] : line.trimEnd())),
    ),
  );
}

/**
 * A mutant as a list spells it: without its place, which every change above it would move. Mutants of one line that read
 * the same are one entry.
 */
export function entryOf({ path, code, replacement }: Survivor): string {
  return `${path}: ${code.trim()} => ${replacement.replaceAll(/\s+/g, ' ')}`.trimEnd();
}

/** The entries in files that were measured which no survivor matches any more. */
export function staleEntries(
  judged: ReadonlySet<string>,
  survivors: readonly Survivor[],
  measured: readonly string[],
): string[] {
  const met = new Set(survivors.map(entryOf));
  return Array.from(judged).filter(
    (entry) => !met.has(entry) && measured.some((path) => entry.startsWith(`${path}: `)),
  );
}
