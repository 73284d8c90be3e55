import { diffLines } from 'diff';
import { describe, expect, test } from 'vitest';
import { loadFixtures, runFixture } from './fixtures';

const changing = loadFixtures().filter(({ output }) => output !== undefined);

/** A run of lines that changed, between lines that stayed. */
interface Hunk {
  /** The first line that changed, from 0. */
  readonly from: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

test('there are fixtures for what changes and for what must not', () => {
  const kept = loadFixtures().filter(({ output }) => output === undefined);
  const silent = kept.filter(({ findings }) => findings.length === 0);
  expect(changing.length).toBeGreaterThanOrEqual(500);
  expect(kept.length).toBeGreaterThanOrEqual(150);
  expect(silent.length).toBeGreaterThanOrEqual(60);
});

describe.each(changing)('$title', (fixture) => {
  const input = fixture.input.toString('utf8');
  const hunks = hunksBetween(input, fixture.output?.toString('utf8') ?? input);

  test('changes no line without an edit, and has no edit without a changed line', () => {
    const { edits } = runFixture(fixture);
    const spans = edits.map(({ start, end }) => ({ from: lineAt(input, start), to: lineAt(input, end) }));
    const unexplained = hunks.filter(
      ({ from, removed }) => !spans.some((span) => span.from <= from + removed.length && span.to >= from),
    );
    const idle = spans.filter(
      ({ from, to }) => !hunks.some((hunk) => from <= hunk.from + hunk.removed.length && to >= hunk.from),
    );
    expect(unexplained).toEqual([]);
    expect(idle).toEqual([]);
  });

  test('rewrites no line for its style alone', () => {
    const restyled = hunks.flatMap(({ removed, added }) =>
      added.filter((line) => removed.some((other) => other !== line && differsInStyle(other, line))),
    );
    expect(restyled).toEqual([]);
  });
});

const styles: readonly ((line: string) => string)[] = [
  (line) => line.trimEnd(),
  (line) => line.replaceAll(/["'`]/g, "'"),
  (line) => line.replace(/;$/, ''),
  (line) => line.replace(/,$/, ''),
];

function differsInStyle(before: string, after: string): boolean {
  return styles.some((plain) => plain(before) === plain(after));
}

function hunksBetween(before: string, after: string): Hunk[] {
  const hunks: { from: number; removed: string[]; added: string[] }[] = [];
  let line = 0;
  let open = false;
  for (const { value, removed, added } of diffLines(before, after)) {
    const lines = value.split('\n').slice(0, value.endsWith('\n') ? -1 : undefined);
    if (!removed && !added) {
      line += lines.length;
      open = false;
      continue;
    }
    if (!open) hunks.push({ from: line, removed: [], added: [] });
    open = true;
    if (removed) {
      hunks.at(-1)?.removed.push(...lines);
      line += lines.length;
    } else hunks.at(-1)?.added.push(...lines);
  }
  return hunks;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}
