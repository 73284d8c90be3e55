import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import type { Binding } from '../binding';
import { exported, homeOf, importedBy, required, type Definition } from '../modules';
import type { Program } from '../program';
import { AccessIndex, type Container } from './accesses';
import { containerAt, objectMadeBy } from './containers';
import { callsOf } from './functions';
import { assignedMember, declaredMember } from './members';
import { onlyValueOf, parameterValues, type Values } from './parameters';
import {
  isCall,
  isClass,
  isFunction,
  isMember,
  keyName,
  propertyName,
  unwrap,
  type MemberNode,
} from './shapes';
import type { Carrier, Use } from './text';
import { assignedValues, isLoopVariable, isRequire, isTarget, valueReferences } from './uses';

/** What a name or member may stand for. */
export interface Definitions extends Values {
  /** This very reading of it; before it, the reading of what a pattern takes apart. */
  readonly uses: readonly Use[];
}

/** What names and casts lead to, and the readings on the way, the innermost first. */
export interface Resolved {
  readonly node: Node;
  readonly uses: readonly Use[];
}

export function definitionsOf(program: Program): DefinitionIndex {
  return program.once(makeIndex);
}

function makeIndex(program: Program): DefinitionIndex {
  return new DefinitionIndex(program);
}

/** Finds what names stand for in one program, and in the modules it imports. */
export class DefinitionIndex {
  readonly accesses: AccessIndex;
  /** The calls whose methods are being found. */
  readonly #making = new Set<Node>();
  /** The objects whose members are being found. */
  readonly #open = new Set<Node>();

  constructor(readonly program: Program) {
    this.accesses = new AccessIndex(program, (fn) => callsOf(this, fn));
  }

  /** What an identifier or member expression stands for; `undefined` when the file does not say. */
  of(node: Node): Definitions | undefined {
    // Most nodes are neither; then there is no need to ask whose they are.
    if (node.type !== 'Identifier' && node.type !== 'CallExpression' && !isMember(node)) return undefined;
    const home = this.#homeOf(node);
    if (home !== this) return home.of(node);
    if (isRequire(this.program, node)) return this.#ofRequire(node);
    if (node.type === 'Identifier') return this.#ofIdentifier(node);
    if (isMember(node)) return this.#ofMember(node);
    return undefined;
  }

  /** The one value behind names and casts; the node itself where there is none or no single one. */
  resolve(node: Node): Node {
    let at = unwrap(node);
    for (let hops = 0; hops < 16; hops += 1) {
      const value = onlyValueOf(this.of(at));
      if (!value) break;
      at = unwrap(value);
    }
    return at;
  }

  /** As {@link resolve}, with the readings that led there. */
  follow(node: Node): Resolved {
    let at = unwrap(node);
    const uses: Use[] = [];
    for (let hops = 0; hops < 16; hops += 1) {
      const definitions = this.of(at);
      const value = onlyValueOf(definitions);
      if (!definitions || !value) break;
      uses.unshift(...definitions.uses);
      at = unwrap(value);
    }
    return { node: at, uses };
  }

  /** The reading of a variable or parameter that an identifier is. */
  useOf(identifier: t.Identifier): Use | undefined {
    const binding = this.program.binding(identifier);
    if (!binding) return undefined;
    const uses = () => valueReferences(this.program, binding);
    return { node: identifier, carrier: { declaration: binding.identifier, uses } };
  }

  /** The object, class or enum an expression stands for. */
  containerOf(node: Node): Container | undefined {
    const value = this.resolve(node);
    return containerAt(this.#homeOf(value), value);
  }

  #homeOf(node: Node): DefinitionIndex {
    const home = homeOf(this.program, node);
    return home === this.program ? this : definitionsOf(home);
  }

  #ofRequire(node: t.CallExpression): Definitions | undefined {
    const [source] = node.arguments;
    const definition = source?.type === 'StringLiteral' ? required(this.program, source.value) : undefined;
    const found = this.#ofDefinition(definition);
    return found && { ...found, uses: [{ node, carrier: { declaration: node, uses: () => undefined } }] };
  }

  #ofDefinition(definition: Definition | undefined): Values | undefined {
    if (definition?.kind !== 'inside') return undefined;
    const { node, member } = definition;
    if (member === undefined) return { values: [node], open: false };
    const container = this.containerOf(node);
    return container && this.memberOf(container, member);
  }

  #ofIdentifier(identifier: t.Identifier): Definitions | undefined {
    const binding = this.program.binding(identifier);
    const use = this.useOf(identifier);
    const assigned = binding && assignedValues(binding);
    const found = assigned && this.#declared(binding);
    if (!found || !use) return undefined;
    return {
      values: [...found.values, ...assigned],
      open: found.open,
      uses: [...(found.uses ?? []), use],
    };
  }

  #declared(binding: Binding): (Values & { uses?: readonly Use[] }) | undefined {
    const { kind, identifier, declaration } = binding;
    if (kind === 'import') return this.#ofDefinition(importedBy(this.program, binding));
    if (kind === 'function' || kind === 'class' || kind === 'enum') {
      return { values: [declaration], open: false };
    }
    if (kind === 'param') return this.#ofParameter(identifier);
    if (declaration.type !== 'VariableDeclarator') return undefined;
    if (declaration.id === identifier) {
      // The variable of a loop has no initial value, but values all the same.
      if (isLoopVariable(this.program, declaration)) return undefined;
      return { values: declaration.init ? [declaration.init] : [], open: false };
    }
    return this.#ofPattern(identifier, declaration.init);
  }

  /** `const { base } = config`, `const { base = fallback } = config`. */
  #ofPattern(
    identifier: t.Identifier,
    from: Node | null | undefined,
  ): (Values & { uses?: readonly Use[] }) | undefined {
    const holder = this.program.parent(identifier);
    const fallback = holder?.type === 'AssignmentPattern' ? holder : undefined;
    const property = fallback ? this.program.parent(fallback) : holder;
    const name = property && keyName(property);
    const container = from && this.containerOf(from);
    const pattern = property && this.program.parent(property);
    const isTopLevel = pattern && this.program.parent(pattern)?.type === 'VariableDeclarator';
    const member = container && isTopLevel && name ? this.memberOf(container, name) : undefined;
    if (member && container && property && name) {
      return { ...member, uses: [{ node: property, carrier: this.#carrierOf(container, name, member) }] };
    }
    return fallback ? { values: [fallback.right], open: true } : undefined;
  }

  #ofParameter(identifier: t.Identifier): Values | undefined {
    const owner = this.program.closest(identifier, isFunction);
    return owner && (parameterValues(this, owner, identifier) ?? this.#ofPattern(identifier, undefined));
  }

  #ofMember(member: MemberNode): Definitions | undefined {
    const name = propertyName(member);
    if (name === undefined) return undefined;
    const container = this.containerOf(member.object);
    if (!container) return this.#ofMethodMade(member, name);
    const found = this.memberOf(container, name);
    return found && { ...found, uses: [{ node: member, carrier: this.#carrierOf(container, name, found) }] };
  }

  /** A method of what a function makes. Its other members are what that call decides, which is not known here. */
  #ofMethodMade(member: MemberNode, name: string): Definitions | undefined {
    const call = this.resolve(member.object);
    const home = this.#homeOf(call);
    // What is made by a method of itself is nothing that code can make.
    if (!isCall(call) || home.#making.has(call)) return undefined;
    home.#making.add(call);
    const made = objectMadeBy(home, call);
    const found = made && home.memberOf(made, name);
    home.#making.delete(call);
    if (!made || !found?.values.every(isFunction)) return undefined;
    return { ...found, uses: [{ node: member, carrier: home.#carrierOf(made, name, found) }] };
  }

  #carrierOf(container: Container, name: string, { values }: Values): Carrier {
    const [declaration = container.node] = values;
    // What a spread, a parent class or another module brings in is held, and read, elsewhere too.
    const isOwn = () => values.every((value) => this.#isWithin(value, container.node));
    return { declaration, uses: () => (isOwn() ? this.#usesOfMember(container, name) : undefined) };
  }

  #isWithin(node: Node, owner: Node): boolean {
    const target = this.program.parent(node);
    const isAssigned = target?.type === 'AssignmentExpression';
    return isAssigned || this.program.closest(node, (ancestor) => ancestor === owner) !== undefined;
  }

  /** What a container holds under a name: its initial value and what is assigned to it. */
  memberOf(container: Container, name: string, depth = 0): Values | undefined {
    const home = this.#homeOf(container.node);
    if (home !== this) return home.memberOf(container, name, depth);
    if (container.type === 'module') return this.#ofDefinition(exported(this.program, name));
    const declared = this.#declaredMember(container, name);
    const assigned = assignedMember(this, container, name);
    if (!declared || !assigned) return undefined;
    const values = [...declared, ...assigned];
    if (values.length > 0) return { values, open: false };
    const base = container.type === 'class' ? container.node.superClass : undefined;
    const parent = base && depth < 8 ? this.resolve(base) : undefined;
    if (!parent || !isClass(parent) || container.type !== 'class') return undefined;
    return this.memberOf({ ...container, node: parent }, name, depth + 1);
  }

  /** `this.all = { ...this.all, more }` tells nothing of what was in it before. */
  #declaredMember(container: Container, name: string): readonly Node[] | undefined {
    if (this.#open.has(container.node)) return undefined;
    this.#open.add(container.node);
    try {
      return declaredMember(this, container, name);
    } finally {
      this.#open.delete(container.node);
    }
  }

  #usesOfMember(container: Container, name: string): readonly Node[] | undefined {
    return this.accesses.allOf(container, name)?.filter((access) => !isTarget(this.program, access));
  }
}
