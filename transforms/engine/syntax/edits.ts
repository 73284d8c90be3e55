/** A stretch of the original text, in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the original that is carried over with changes of its own; where another edit covers one, that one counts. */
export interface Carried extends Span {
  readonly changes?: readonly PlainEdit[];
}

/** What an edit writes: new text, or a stretch of the original carried over with the edits inside it applied. */
export type Piece = string | Carried;

/** Replaces `[start, end)` of the original text. An insertion has `start === end`. */
export interface Edit extends Span {
  readonly text: string | readonly Piece[];
}

/** An edit whose text is final: what reports and patches show. */
export interface PlainEdit extends Span {
  readonly text: string;
}

/** An edit that takes a stretch away. */
export function removal({ start, end }: Span): Edit {
  return { start, end, text: '' };
}

/** Lists of pieces as one, with a separator between. */
export function joinPieces(lists: readonly (readonly Piece[])[], separator: readonly Piece[]): Piece[] {
  return lists.flatMap((list, index) => (index === 0 ? list : separator.concat(list)));
}

/** Two edits want the same place and neither carries the other over. */
export class EditConflict extends Error {
  constructor(
    readonly first: Edit,
    readonly second: Edit,
  ) {
    super(`edits overlap at ${first.start}-${first.end} and ${second.start}-${second.end}`);
    this.name = 'EditConflict';
  }
}

/**
 * Applies edits to the text they were made for. The same edit given twice counts once; insertions at one place
 * keep their order.
 * @throws {EditConflict} when two edits overlap and the inner one is in no carried-over span
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return splice(source, { start: 0, end: source.length }, flattenEdits(source, edits));
}

/** The outermost edits in order, their texts final: carried-over spans are written out, edits inside them applied. */
export function flattenEdits(source: string, edits: readonly Edit[]): PlainEdit[] {
  const ordered = inOrder(edits);
  refuseConflicts(ordered);
  const outer = outermost(ordered);
  return outer.map((edit) => render(edit, ordered));

  function render(edit: Edit, all: readonly Edit[]): PlainEdit {
    const { start, end, text } = edit;
    if (typeof text === 'string') return { start, end, text };
    const pieces = text.map((piece) => (typeof piece === 'string' ? piece : carryOver(piece, edit, all)));
    return { start, end, text: pieces.join('') };
  }

  /** A stretch of the original with the edits inside it applied; an edit of its whole place is none of them. */
  function carryOver(span: Carried, by: Edit, all: readonly Edit[]): string {
    const inside = startingIn(span, all).filter(
      (edit) =>
        contains(span, edit) && !contains(edit, by) && !contains(edit, span) && !staysBeside(span, edit),
    );
    const plain = outermost(inside).map((edit) => render(edit, inside));
    const own = (span.changes ?? []).filter((change) => !plain.some((edit) => contains(edit, change)));
    return splice(source, span, inOrder([...plain, ...own]) as PlainEdit[]);
  }

  /** What is inserted at the edge of a stretch stays where it is: carried over too, it would stand there twice. */
  function staysBeside(span: Span, edit: Edit): boolean {
    const isAtEdge = edit.end === span.start || edit.start === span.end;
    return isAtEdge && outer.includes(edit);
  }
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Of edits in order, those that start within a span: a long file has many, and each carried span few. */
function startingIn({ start, end }: Span, ordered: readonly Edit[]): readonly Edit[] {
  let from = 0;
  for (let above = ordered.length; from < above;) {
    const middle = (from + above) >> 1;
    if ((ordered[middle]?.start ?? 0) < start) from = middle + 1;
    else above = middle;
  }
  let to = from;
  while ((ordered[to]?.start ?? Infinity) <= end) to += 1;
  return ordered.slice(from, to);
}

function splice(source: string, within: Span, edits: readonly PlainEdit[]): string {
  let text = '';
  let at = within.start;
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at, within.end);
}

/** Sorted by place, an enclosing edit before what it encloses, each distinct edit once. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const seen = new Set<string>();
  return edits
    .filter((edit) => {
      const key = JSON.stringify([edit.start, edit.end, edit.text]);
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((a, b) => a.start - b.start || sizeOrder(a, b));
}

/** At one start, insertions come first, then the larger edit. */
function sizeOrder(a: Edit, b: Edit): number {
  const insertionFirst = Number(a.end !== a.start) - Number(b.end !== b.start);
  return insertionFirst || b.end - a.end;
}

function outermost(ordered: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  let reached = 0;
  for (const edit of ordered) {
    if (edit.start < reached) continue;
    result.push(edit);
    reached = edit.end;
  }
  return result;
}

/** Each edit must show: none overlap, and one in a replaced stretch stands in what is carried out of it. */
function refuseConflicts(ordered: readonly Edit[]): void {
  const carried = ordered.flatMap(({ text }) =>
    typeof text === 'string' ? [] : text.filter((piece) => typeof piece !== 'string'),
  );
  const around: Edit[] = [];
  for (const edit of ordered) {
    while ((around.at(-1)?.end ?? Infinity) <= edit.start) around.pop();
    for (const outer of around) {
      const isNested = edit.end <= outer.end && !contains(edit, outer);
      const shows = carried.some(
        (span) => contains(span, edit) && (!contains(span, outer) || contains(outer, span)),
      );
      if (!isNested || !shows) throw new EditConflict(outer, edit);
    }
    around.push(edit);
  }
}
