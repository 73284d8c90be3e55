import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import type { Program } from '../program';
import { isClass, isFunction, isMember, isWrapper, keyName, propertyName, type ClassNode } from './shapes';

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

  constructor(readonly program: Program) {}

  of(container: Container): Accesses {
    const slot = container.type === 'class' && container.isStatic ? 'statics' : 'members';
    const known = this.#known.get(container.node) ?? {};
    this.#known.set(container.node, known);
    known[slot] ??= this.#lookUp(container);
    return known[slot];
  }

  /** What `this` is at a place: the class (or its statics), or the object literal, of the method around it. */
  thisAt(node: Node): Container | undefined {
    let inner = node;
    for (const ancestor of this.program.ancestors(node)) {
      if (isClassMember(ancestor)) {
        const owner = this.program.closest(ancestor, isClass);
        const isStatic = ancestor.type === 'StaticBlock' || Boolean(ancestor.static);
        // A computed key and a decorator stand outside the class.
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
        const named = this.#readsOfObject(container.node);
        return this.#collect([...byThis, ...(named ?? [])], named !== undefined);
      }
      case 'enum':
        return this.#collect(this.program.binding(container.node.id)?.references ?? [], true);
      case 'class': {
        const { id } = container.node;
        const references = id ? (this.program.binding(id)?.references ?? []) : [];
        if (container.isStatic) return this.#collect([...byThis, ...references], true);
        const instances = references.flatMap((reference) => {
          const made = this.program.parent(reference);
          return made?.type === 'NewExpression' && made.callee === reference ? this.#readsOfMade(made) : [];
        });
        // An instance that others hold is out of sight; its private members are not.
        return this.#collect([...byThis, ...instances], false);
      }
    }
  }

  #thisExpressions(container: Container): readonly Node[] {
    if (!this.#thisByOwner) {
      this.#thisByOwner = new Map();
      for (const node of this.program.find('ThisExpression')) {
        const owner = this.thisAt(node)?.node;
        if (!owner) continue;
        const known = this.#thisByOwner.get(owner);
        if (known) known.push(node);
        else this.#thisByOwner.set(owner, [node]);
      }
    }
    const all = this.#thisByOwner.get(container.node) ?? [];
    if (container.type !== 'class') return all;
    return all.filter((node) => {
      const at = this.thisAt(node);
      return at?.type === 'class' && at.isStatic === container.isStatic;
    });
  }

  /** Every place an object literal is read by its name; `undefined` when it has none. */
  #readsOfObject(object: t.ObjectExpression): readonly Node[] | undefined {
    let value: Node = object;
    let home = this.program.parent(object);
    while (home && (isWrapper(home) || isFreeze(home, value))) {
      value = home;
      home = this.program.parent(home);
    }
    if (home?.type === 'VariableDeclarator' && home.id.type === 'Identifier') {
      return this.program.binding(home.id)?.references ?? [];
    }
    if (home?.type === 'ObjectProperty') {
      const outer = this.#objectAround(home);
      const name = keyName(home);
      if (!outer || name === undefined) return undefined;
      const accesses = this.of(outer);
      return accesses.complete ? (accesses.byName.get(name) ?? []) : undefined;
    }
    return undefined;
  }

  /** Where an instance is read: by the name it is given, or right there. */
  #readsOfMade(made: t.NewExpression): readonly Node[] {
    const home = this.program.parent(made);
    return home?.type === 'VariableDeclarator' && home.id.type === 'Identifier'
      ? (this.program.binding(home.id)?.references ?? [])
      : [made];
  }

  #collect(reads: readonly Node[], known: boolean): Accesses {
    const byName = new Map<string, Node[]>();
    let complete = known;
    const add = (name: string, node: Node) => {
      const nodes = byName.get(name);
      if (nodes) nodes.push(node);
      else byName.set(name, [node]);
    };
    for (const read of reads) {
      const parent = this.program.parent(read);
      const name = parent && isMember(parent) && parent.object === read ? propertyName(parent) : undefined;
      const pattern = parent?.type === 'VariableDeclarator' && parent.init === read ? parent.id : undefined;
      if (name !== undefined && parent) add(name, parent);
      else if (pattern?.type === 'ObjectPattern') complete = this.#addPattern(pattern, add) && complete;
      else if (parent?.type !== 'NewExpression' || parent.callee !== read) complete = false;
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

type ClassMember =
  | t.ClassMethod
  | t.ClassPrivateMethod
  | t.ClassProperty
  | t.ClassPrivateProperty
  | t.ClassAccessorProperty
  | t.StaticBlock;

function isClassMember(node: Node): node is ClassMember {
  return (
    node.type === 'ClassMethod' ||
    node.type === 'ClassPrivateMethod' ||
    node.type === 'ClassProperty' ||
    node.type === 'ClassPrivateProperty' ||
    node.type === 'ClassAccessorProperty' ||
    node.type === 'StaticBlock'
  );
}

function isFreeze(home: Node, value: Node): boolean {
  return home.type === 'CallExpression' && home.arguments[0] === value && isWrapper(home);
}
