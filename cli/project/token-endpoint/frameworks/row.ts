import type { Node } from '@babel/types';
import type { Edit } from '../../../../transforms/engine/syntax/edits';
import type { Program } from '../../../../transforms/engine/syntax/program';
import type { FunctionNode } from '../../../../transforms/engine/syntax/static-value/shapes';
import type { Project } from '../project';
import type { Recipe } from '../recipe';
import type { TokenTracer } from '../tokens';

/** What is asked of a framework: a route at a path, in an app in which some place makes tokens today. */
export interface Wish {
  readonly project: Project;
  readonly tracer: TokenTracer;
  /** The path the callbacks ask. */
  readonly endpoint: string;
  /** Whether another path would do as well, since nobody asked for this one. */
  readonly isFree: boolean;
  /** Where a dev server of the front end passes requests on; none when it serves the app itself. */
  readonly proxied: readonly string[];
  /** The property of the answer. */
  readonly property: string;
}

/** A route that can be written. */
export interface Draft {
  /** Absolute. */
  readonly path: string;
  readonly isNew: boolean;
  /** Over the text that is there now; the first is the route. */
  readonly edits: readonly Edit[];
  /** The route as text to paste, complete. */
  readonly code: string;
  /** The path it answers at. */
  readonly served: string;
  /** The code that leads to the token, in its program; how it does, where that is known step by step. */
  readonly inputs: {
    readonly program: Program;
    readonly nodes: readonly Node[];
    readonly recipe?: Recipe | undefined;
  };
  /** Where its neighbour is: an absolute path, and an offset. */
  readonly beside: { readonly path: string; readonly offset: number };
  /** The functions that requests go through first. */
  readonly middlewares: readonly { readonly program: Program; readonly fn: FunctionNode }[];
  /** How good a model its neighbour is: the less the better. */
  readonly rank: number;
}

/** Why a route cannot be written here, as the end of a sentence. */
export interface Hindrance {
  readonly because: string;
  /** Absolute: where the route that makes the token today is. */
  readonly path: string;
  readonly offset: number;
}

/** How one framework is read and written. */
export interface Framework {
  /** An app that uses it depends on one of these. */
  readonly packages: readonly string[];
  /** What can be made of the places of a program that come to a token. */
  readonly draft: (wish: Wish, program: Program) => readonly (Draft | Hindrance)[];
  /** A route for a person to complete: `id` is a marked place for the External ID, `request` makes the token of it. */
  readonly outline: (outline: Outline) => string;
  /** Which files are its own, where a package has two ways to answer. */
  readonly owns?: RegExp | undefined;
}

export interface Outline {
  readonly endpoint: string;
  /** `{ token }` */
  readonly answer: string;
  /** Statements, the last of which declares `token`. */
  readonly statements: readonly string[];
}

export function isDraft(one: Draft | Hindrance): one is Draft {
  return 'code' in one;
}
