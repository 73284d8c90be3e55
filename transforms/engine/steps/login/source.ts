import type { Expression, Node } from '@babel/types';
import type { Binding } from '../../syntax/binding';
import type { Program } from '../../syntax/program';
import { declaratorOf } from '../../syntax/shapes';
import type { Fetch } from './fetched';
import type { Chain } from './promise-chain';

/** Where the token of a login comes from. */
export type TokenSource =
  /** Nowhere: `login` is given a function that asks for it already. */
  | { readonly kind: 'callback' }
  /** Awaited in sight of the login. */
  | { readonly kind: 'fetch'; readonly fetch: Fetch }
  /** What a promise in sight of the login settles to. */
  | { readonly kind: 'chain'; readonly chain: Chain; readonly token: Expression }
  /** A parameter of a function whose callers may be in sight. */
  | { readonly kind: 'parameter'; readonly binding: Binding }
  /** A string that is at hand: a literal, a prop, state, a cookie. `name` is what it is called in the code. */
  | { readonly kind: 'held'; readonly name: string; readonly binding: Binding | undefined }
  /** The migration has to be left to a person, for the reason the rule gives. */
  | { readonly kind: 'left'; readonly rule: LeftRule };

export type LeftRule =
  | 'stale-closure'
  | 'unknown-token'
  | 'several-sources'
  | 'generator-login'
  | 'promise-token'
  | 'handled-failure'
  | 'fetch-with-callback';

export const staleClosure = left('stale-closure');

export function left(rule: LeftRule): TokenSource {
  return { kind: 'left', rule };
}

/** A token at hand: what it is called, and what the server rendered it from: `xkitToken ({{ user.xkitToken }})`. */
export function held(program: Program, node: Node, binding?: Binding): TokenSource {
  const text = program.slice(node).replaceAll(/\s+/g, ' ');
  const name = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  const init = binding && declaratorOf(binding)?.init;
  const rendered = init ? program.placeholdersIn(init).map(({ original }) => original) : [];
  return { kind: 'held', name: rendered.length > 0 ? `${name} (${rendered.join(', ')})` : name, binding };
}
