import type { Span } from '../../syntax/edits';
import type { Method } from '../../syntax/http-clients';
import type { Segment } from '../../texts/paths';

/** A place in a text that spells an address of the platform API, or the end of one. */
export interface Spot {
  readonly at: Span;
  /** What follows the base. */
  readonly segments: readonly Segment[];
  /**
   * `whole`: the address in one piece · `cut`: it goes on outside of the text · `inside`: it is part of another
   * address · `path`: its base is spelled elsewhere in the text · `unproven`: its base is not in sight
   */
  readonly form: 'whole' | 'cut' | 'inside' | 'path' | 'unproven';
  /** What is said of the method it is asked with. */
  readonly said: Said;
  /** The same segments once more, each a text of its own, as collections of requests give them; or that they differ. */
  readonly parts?: readonly Segment[] | 'other' | undefined;
}

export interface Said {
  /** The method that is named for this address; none where none is. */
  readonly methods: readonly Method[];
  /** A method other than GET that is named close by, and may be another address's. */
  readonly nearby?: string | undefined;
}
