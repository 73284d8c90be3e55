import { Program } from '../../transforms/engine/syntax/program';
import { childrenOf } from '../../transforms/engine/syntax/children';
import type { Edit } from '../../transforms/engine/syntax/edits';
import type { Node } from '@babel/types';

/** A variation does not apply to a text, and why. */
export class DoesNotApply extends Error {}

/**
 * Another spelling of the same program. What the engine makes of the varied input must be the varied output:
 * `migrate(vary(input)) = vary(output)`.
 */
export interface TextVariation {
  readonly name: string;
  /** Every finding stands where it stood before. */
  readonly keepsPlaces: boolean;
  /**
   * @param model the text that decides what is varied: the input, also when its output is varied
   * @throws {DoesNotApply}
   */
  vary(text: string, path: string, model: string): string;
}

export function refuse(reason: string): never {
  throw new DoesNotApply(reason);
}

/** @throws {DoesNotApply} when the text is no program: there is nothing to vary then */
export function parseOrRefuse(text: string, path: string): Program {
  try {
    return Program.parse(text, path);
  } catch {
    return refuse('it does not parse');
  }
}

export function spanOf(node: Node): { start: number; end: number } {
  return { start: node.start ?? 0, end: node.end ?? 0 };
}

export function* everyNode(root: Node): Generator<Node> {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    pending.push(...childrenOf(node).toReversed());
  }
}

export function replace(node: Node, text: string): Edit {
  return { ...spanOf(node), text };
}
