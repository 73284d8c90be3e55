import { isStatement, type File, type Node, type Statement } from '@babel/types';
import type { Host } from '../host';
import { parseScript } from './parse';
import { bindScopes, type Binding, type Scopes } from './bindings';
import { pushChildren } from './children';
import type { Span } from './edits';

type NodeOf<Type extends Node['type']> = Extract<Node, { type: Type }>;
type Named = NodeOf<'Identifier'> | NodeOf<'JSXIdentifier'>;

/** What is known of a script that stands in a document; its text is as long as the document. */
export interface Embedding {
  readonly language: 'js' | 'jsx' | 'ts' | 'tsx';
  /** A script of a page that no build step touches: it runs in the browsers it is written for, exactly as written. */
  readonly runsAsWritten: boolean;
  /** What a template engine fills in when it serves the page. */
  readonly placeholders: readonly Placeholder[];
}

/** A template tag inside a script; in the program's text an identifier or a comment of the same length stands for it. */
export interface Placeholder extends Span {
  /** As the document spells it: `{{ xkitToken }}`. */
  readonly original: string;
  /** What it says without its marks: `xkitToken`. */
  readonly inner: string;
}

/** A parsed script with what every step asks of it: nodes by type, parents, bindings, text. */
export class Program {
  readonly #parents = new Map<Node, Node>();
  readonly #byType = new Map<string, Node[]>();
  readonly #made = new Map<unknown, unknown>();
  #scopes: Scopes | undefined;
  #host: Host | undefined;

  private constructor(
    readonly text: string,
    readonly path: string,
    readonly ast: File,
    /** `undefined` for a file that is a script as a whole. */
    readonly embedding: Embedding | undefined,
  ) {
    this.#index(ast);
  }

  /** @throws {ParseError} when no dialect of the extension accepts the text */
  static parse(text: string, path: string, embedding?: Embedding): Program {
    if (!embedding) return new Program(text, path, parseScript(text, path), undefined);
    const sourceTypes = embedding.runsAsWritten ? (['script'] as const) : undefined;
    const ast = parseScript(text, `${path}.${embedding.language}`, sourceTypes);
    return new Program(text, path, ast, embedding);
  }

  /** The way to the file's neighbours; without one, what is imported is unknown. */
  get host(): Host | undefined {
    return this.#host;
  }

  /** Gives the program the way to its neighbours. */
  connect(host: Host | undefined): this {
    this.#host = host;
    return this;
  }

  /**
   * What a function makes of this program, made once. It is kept here and not in a `WeakMap`, because what is made of
   * a program leads back to it: a young collection would keep both.
   */
  once<Made>(make: (program: Program) => Made): Made {
    if (!this.#made.has(make)) this.#made.set(make, make(this));
    return this.#made.get(make) as Made;
  }

  /** What a template engine writes into a stretch of the script, in the order of the text. */
  placeholdersIn(span: Span | Node): readonly Placeholder[] {
    const { start, end } = span;
    return (this.embedding?.placeholders ?? []).filter(
      (placeholder) => (start ?? 0) < placeholder.end && placeholder.start < (end ?? 0),
    );
  }

  /** Every node of the type, in the order of the text. */
  find<Type extends Node['type']>(type: Type): readonly NodeOf<Type>[] {
    return (this.#byType.get(type) ?? []) as NodeOf<Type>[];
  }

  /** Every statement by where it starts, an enclosing one before those in it. */
  statements(): Statement[] {
    const statements = [...this.#parents.keys()].filter((node) => isStatement(node));
    return statements.toSorted((a, b) => spanOf(a).start - spanOf(b).start);
  }

  /** Whether a node is one of this program's, and not of a neighbour's. */
  owns(node: Node): boolean {
    return node === this.ast || this.#parents.has(node);
  }

  parent(node: Node): Node | undefined {
    return this.#parents.get(node);
  }

  /** From the parent outwards to the file. */
  *ancestors(node: Node): Generator<Node> {
    for (let at = this.#parents.get(node); at; at = this.#parents.get(at)) yield at;
  }

  /** The nearest ancestor the predicate accepts. */
  closest<Found extends Node>(node: Node, accepts: (ancestor: Node) => ancestor is Found): Found | undefined;
  closest(node: Node, accepts: (ancestor: Node) => boolean): Node | undefined;
  closest(node: Node, accepts: (ancestor: Node) => boolean): Node | undefined {
    let at = this.#parents.get(node);
    while (at && !accepts(at)) at = this.#parents.get(at);
    return at;
  }

  /** What the name is bound to at this place; `undefined` for a global. */
  binding(identifier: Named): Binding | undefined {
    return this.#bound().of(identifier);
  }

  /** What a name would be bound to if it stood at the place of `node`. */
  bindingAt(name: string, node: Node): Binding | undefined {
    return this.#bound().at(name, node);
  }

  /** Whether an identifier reads or writes a variable, rather than naming a property, a label, a type or a declaration. */
  isReference(identifier: Named): boolean {
    return this.#bound().isReference(identifier);
  }

  /** The text a span or node covers. */
  slice(span: Span | Node): string {
    return this.text.slice(span.start ?? 0, span.end ?? 0);
  }

  #bound(): Scopes {
    this.#scopes ??= bindScopes(this.ast, this.#names(), (node) => this.#parents.get(node));
    return this.#scopes;
  }

  #names(): Named[] {
    const inTags = this.find('JSXIdentifier');
    if (inTags.length === 0) return [...this.find('Identifier')];
    return [...this.find('Identifier'), ...inTags].toSorted((a, b) => spanOf(a).start - spanOf(b).start);
  }

  #index(root: Node): void {
    const pending: Node[] = [root];
    for (let node = pending.pop(); node; node = pending.pop()) {
      const sameType = this.#byType.get(node.type);
      if (sameType) sameType.push(node);
      else this.#byType.set(node.type, [node]);
      const firstChild = pending.length;
      pushChildren(node, pending);
      for (let at = firstChild; at < pending.length; at += 1) this.#parents.set(pending[at]!, node);
    }
  }
}

/** A node's own span; babel marks it optional though the parser always sets it. */
export function spanOf(node: Node): Span {
  return { start: node.start ?? 0, end: node.end ?? 0 };
}
