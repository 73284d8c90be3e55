import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import type { Program } from '../program';
import { isClassMember, isPrivate } from './class-members';
import {
  isClass,
  isFunction,
  isMember,
  isWrapper,
  keyName,
  propertyName,
  readsOwnMembers,
  type CallNode,
  type ClassNode,
  type MemberNode,
  type FunctionNode,
} from './shapes';

/**
 * What holds values under names the code spells: an object literal, a class (its statics or its fields), an enum, a
 * module.
 */
export type Container =
  | { readonly type: 'object'; readonly node: t.ObjectExpression }
  | { readonly type: 'class'; readonly node: ClassNode; readonly isStatic: boolean }
  | { readonly type: 'enum'; readonly node: t.TSEnumDeclaration }
  /** All that another module exports. */
  | { readonly type: 'module'; readonly node: t.Program };

/** The calls of a function in sight, and whether these are all. */
export interface Calls {
  readonly calls: readonly (CallNode | t.NewExpression)[];
  readonly complete: boolean;
}

/** Where the members of a container are read or written. */
export interface Accesses {
  readonly byName: ReadonlyMap<string, readonly Node[]>;
  /** Whether the container itself stays in sight, so that `byName` misses nothing. */
  readonly complete: boolean;
}

/** The accesses to containers of one program, each looked up once. */
export class AccessIndex {
  readonly #known = new Map<Node, { statics?: Accesses; members?: Accesses }>();
  #thisByOwner: Map<Node, Node[]> | undefined;
  #membersByName: Map<string | undefined, MemberNode[]> | undefined;

  constructor(
    readonly program: Program,
    readonly callsOf: (fn: FunctionNode) => Calls,
  ) {}

  of(container: Container): Accesses {
    const slot = container.type === 'class' && container.isStatic ? 'statics' : 'members';
    const known = this.#known.get(container.node) ?? {};
    this.#known.set(container.node, known);
    known[slot] ??= this.#lookUp(container);
    return known[slot];
  }

  /** Every access to a member; `undefined` when some may be out of sight. */
  allOf(container: Container, name: string): readonly Node[] | undefined {
    const { byName, complete } = this.of(container);
    const found = byName.get(name) ?? [];
    const isHidden = () => container.type === 'class' && this.#isHidden(container.node, name, found);
    return complete || isHidden() ? found : undefined;
  }

  /** Every place a class is read by its name, or by the variable that holds it; `undefined` when others may. */
  readsOfClass(node: ClassNode): readonly Node[] | undefined {
    if (node.type === 'ClassDeclaration') return node.id ? this.#readsOfVariable(node.id) : undefined;
    // What a class expression calls itself is another name, for itself alone.
    return node.id ? undefined : this.#readsOf(node);
  }

  /** What `this` is at a place: the class (or its statics), or the object literal, of the method around it. */
  thisAt(node: Node): Container | undefined {
    let inner = node;
    for (const ancestor of this.program.ancestors(node)) {
      if (isClassMember(ancestor)) {
        const owner = this.program.closest(ancestor, isClass);
        const isStatic = ancestor.type === 'StaticBlock' || Boolean(ancestor.static);
        // A computed key stands outside the class.
        const within = ancestor.type === 'StaticBlock' || ancestor.key !== inner;
        return owner && within ? { type: 'class', node: owner, isStatic } : undefined;
      }
      if (ancestor.type === 'ObjectMethod') return this.#objectAround(ancestor);
      if (isFunction(ancestor) && ancestor.type !== 'ArrowFunctionExpression') {
        const property = this.program.parent(ancestor);
        return property?.type === 'ObjectProperty' ? this.#objectAround(property) : undefined;
      }
      inner = ancestor;
    }
    return undefined;
  }

  #objectAround(property: Node): Container | undefined {
    const object = this.program.parent(property);
    return object?.type === 'ObjectExpression' ? { type: 'object', node: object } : undefined;
  }

  #lookUp(container: Container): Accesses {
    const byThis = this.#thisExpressions(container);
    switch (container.type) {
      case 'module':
        return this.#collect([], false);
      case 'object': {
        const named = this.#readsOf(container.node);
        return this.#collect([...byThis, ...(named ?? [])], named !== undefined);
      }
      case 'enum':
        return this.#collect(
          this.#readsOfVariable(container.node.id) ?? [],
          !readsOwnMembers(container.node),
        );
      case 'class': {
        const named = this.readsOfClass(container.node);
        if (container.isStatic) return this.#collect([...byThis, ...(named ?? [])], named !== undefined);
        const instances = (named ?? []).flatMap((reference) => {
          const made = this.program.parent(reference);
          return made?.type === 'NewExpression' && made.callee === reference ? [made] : [];
        });
        // An instance that others hold is out of sight.
        return this.#collect([...byThis, ...instances], false);
      }
    }
  }

  #thisExpressions(container: Container): readonly Node[] {
    if (!this.#thisByOwner) {
      this.#thisByOwner = new Map();
      for (const node of this.program.find('ThisExpression')) {
        const owner = this.thisAt(node)?.node;
        if (owner) addTo(this.#thisByOwner, owner, node);
      }
    }
    const all = this.#thisByOwner.get(container.node) ?? [];
    if (container.type !== 'class') return all;
    return all.filter((node) => {
      const at = this.thisAt(node);
      return at?.type === 'class' && at.isStatic === container.isStatic;
    });
  }

  /** Every place an object literal or a class expression is read by its name; `undefined` when it has none. */
  #readsOf(held: t.ObjectExpression | t.ClassExpression): readonly Node[] | undefined {
    let home = this.program.parent(held);
    while (home && isWrapper(home)) home = this.program.parent(home);
    if (home?.type === 'VariableDeclarator' && home.id.type === 'Identifier') {
      return this.#readsOfVariable(home.id);
    }
    if (home?.type === 'ObjectProperty') {
      const outer = this.#objectAround(home);
      const name = keyName(home);
      if (!outer || name === undefined) return undefined;
      const accesses = this.of(outer);
      return accesses.complete ? (accesses.byName.get(name) ?? []) : undefined;
    }
    const maker = home && this.#returningTo(home);
    const { calls, complete } = maker ? this.callsOf(maker) : noCalls;
    return complete ? calls.flatMap((call) => this.#readsOfMade(call)) : undefined;
  }

  /** The function that returns what stands in `home`, at each call anew. */
  #returningTo(home: Node): FunctionNode | undefined {
    const fn = home.type === 'ReturnStatement' ? this.program.closest(home, isFunction) : home;
    return fn && isFunction(fn) && !fn.async && !fn.generator ? fn : undefined;
  }

  /** Where something made is read: by the name it is given, or right there. */
  #readsOfMade(made: CallNode | t.NewExpression): readonly Node[] {
    const home = this.program.parent(made);
    const name = home?.type === 'VariableDeclarator' && home.id.type === 'Identifier' ? home.id : undefined;
    return (name && this.#readsOfVariable(name)) ?? [made];
  }

  /** Where a variable is read; `undefined` when it may hold something else by then. */
  #readsOfVariable(name: t.Identifier): readonly Node[] | undefined {
    const binding = this.program.binding(name);
    return binding && binding.writes.length === 0 ? binding.references : undefined;
  }

  /** Whether the class alone can read a member, and reads it nowhere but where it was found, as in `other.kind`. */
  #isHidden(owner: ClassNode, name: string, found: readonly Node[]): boolean {
    if (!isPrivate(owner, name)) return false;
    const others = this.#membersNamed(name).filter((member) => !found.includes(member));
    return !others.some(({ object }) => name.startsWith('#') || this.#isTypedAs(object, owner));
  }

  #membersNamed(name: string): readonly MemberNode[] {
    if (!this.#membersByName) {
      this.#membersByName = new Map();
      for (const type of ['MemberExpression', 'OptionalMemberExpression'] as const) {
        for (const member of this.program.find(type))
          addTo(this.#membersByName, propertyName(member), member);
      }
    }
    return this.#membersByName.get(name) ?? [];
  }

  /** `other: Api` */
  #isTypedAs(node: Node, { id }: ClassNode): boolean {
    const name = node.type === 'Identifier' ? this.program.binding(node)?.identifier : undefined;
    const type =
      name?.typeAnnotation?.type === 'TSTypeAnnotation' ? name.typeAnnotation.typeAnnotation : undefined;
    if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
    return type.typeName.name === id?.name;
  }

  #collect(reads: readonly Node[], known: boolean): Accesses {
    const byName = new Map<string, Node[]>();
    let complete = known;
    const pending = [...reads];
    const add = (name: string, node: Node) => addTo(byName, name, node);
    for (const read of pending) {
      const parent = this.program.parent(read);
      const name = parent && isMember(parent) ? propertyName(parent) : undefined;
      const target = parent?.type === 'VariableDeclarator' && parent.init === read ? parent.id : undefined;
      const alias = target?.type === 'Identifier' ? this.program.binding(target) : undefined;
      if (name !== undefined && parent) add(name, parent);
      else if (target?.type === 'ObjectPattern') complete = this.#addPattern(target, add) && complete;
      else if (alias?.writes.length === 0) {
        // `const self = this`: whoever reads that reads the container.
        pending.push(...alias.references);
      } else if (parent?.type !== 'NewExpression' || parent.callee !== read) complete = false;
    }
    return { byName, complete };
  }

  #addPattern(pattern: t.ObjectPattern, add: (name: string, node: Node) => void): boolean {
    let complete = true;
    for (const property of pattern.properties) {
      const name = keyName(property);
      if (name === undefined) complete = false;
      else add(name, property);
    }
    return complete;
  }
}

const noCalls: Calls = { calls: [], complete: false };

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
