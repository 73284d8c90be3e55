import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import type { Binding } from '../binding';
import type { Program } from '../program';
import { AccessIndex, type Container } from './accesses';
import { declaredInClass, isPrivate } from './class-members';
import { parameterValues, type Values } from './parameters';
import { isClass, isFunction, isMember, keyName, propertyName, unwrap } from './shapes';
import type { Carrier, Use } from './text';

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

/** Finds what names stand for in one program. */
export class DefinitionIndex {
  readonly accesses: AccessIndex;

  constructor(readonly program: Program) {
    this.accesses = new AccessIndex(program);
  }

  /** What an identifier or member expression stands for; `undefined` when the file does not say. */
  of(node: Node): Definitions | undefined {
    if (node.type === 'Identifier') return this.#ofIdentifier(node);
    if (isMember(node)) return this.#ofMember(node);
    return undefined;
  }

  /** The one value behind names and casts; the node itself where there is none or no single one. */
  resolve(node: Node): Node {
    return this.follow(node).node;
  }

  /** As {@link resolve}, with the readings that led there. */
  follow(node: Node): Resolved {
    let at = unwrap(node);
    const uses: Use[] = [];
    for (let hops = 0; hops < 16; hops += 1) {
      const definitions = this.of(at);
      const [value, ...others] = definitions?.values ?? [];
      if (!definitions || !value || others.length > 0 || definitions.open) break;
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
    if (value.type === 'ObjectExpression') return { type: 'object', node: value };
    if (value.type === 'ThisExpression') return this.accesses.thisAt(value);
    if (value.type === 'TSEnumDeclaration') return { type: 'enum', node: value };
    if (isClass(value)) return { type: 'class', node: value, isStatic: true };
    if (value.type === 'NewExpression') {
      const made = this.resolve(value.callee);
      return isClass(made) ? { type: 'class', node: made, isStatic: false } : undefined;
    }
    return undefined;
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

  #declared({ kind, identifier, declaration }: Binding): (Values & { uses?: readonly Use[] }) | undefined {
    if (kind === 'function' || kind === 'class' || kind === 'enum') {
      return { values: [declaration], open: false };
    }
    if (kind === 'param') return this.#ofParameter(identifier);
    if (declaration.type !== 'VariableDeclarator') return undefined;
    if (declaration.id === identifier) {
      // The variable of a loop has no initial value, but values all the same.
      if (this.#isLoopVariable(declaration)) return undefined;
      return { values: declaration.init ? [declaration.init] : [], open: false };
    }
    return this.#ofPattern(identifier, declaration.init);
  }

  #isLoopVariable(declarator: t.VariableDeclarator): boolean {
    const loop = this.program.closest(declarator, (node) => node.type !== 'VariableDeclaration');
    return loop?.type === 'ForOfStatement' || loop?.type === 'ForInStatement';
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
    const isTopLevel = property && this.#patternOwner(property)?.type === 'VariableDeclarator';
    const member = container && isTopLevel && name ? this.memberOf(container, name) : undefined;
    if (member && container && property && name) {
      return { ...member, uses: [{ node: property, carrier: this.#carrierOf(container, name, member) }] };
    }
    return fallback ? { values: [fallback.right], open: true } : undefined;
  }

  #patternOwner(property: Node): Node | undefined {
    const pattern = this.program.parent(property);
    return pattern && this.program.parent(pattern);
  }

  #ofParameter(identifier: t.Identifier): Values | undefined {
    const owner = this.program.closest(identifier, isFunction);
    return owner && (parameterValues(this, owner, identifier) ?? this.#ofPattern(identifier, undefined));
  }

  #ofMember(member: t.MemberExpression | t.OptionalMemberExpression): Definitions | undefined {
    const name = propertyName(member);
    const container = name === undefined ? undefined : this.containerOf(member.object);
    const found = container && name !== undefined ? this.memberOf(container, name) : undefined;
    if (!found || !container || name === undefined) return undefined;
    return { ...found, uses: [{ node: member, carrier: this.#carrierOf(container, name, found) }] };
  }

  #carrierOf(container: Container, name: string, { values }: Values): Carrier {
    const [declaration = container.node] = values;
    // What a spread or a parent class brings in is held, and read, elsewhere too.
    const isOwn = values.every((value) => this.#isWithin(value, container.node));
    return { declaration, uses: () => (isOwn ? this.#usesOfMember(container, name) : undefined) };
  }

  #isWithin(node: Node, owner: Node): boolean {
    const target = this.program.parent(node);
    const isAssigned = target?.type === 'AssignmentExpression';
    return isAssigned || this.program.closest(node, (ancestor) => ancestor === owner) !== undefined;
  }

  /** What a container holds under a name: its initial value and what is assigned to it. */
  memberOf(container: Container, name: string, depth = 0): Values | undefined {
    const declared = this.#declaredMember(container, name);
    const assigned = this.#assignedMember(container, name);
    if (!declared || !assigned) return undefined;
    const values = [...declared, ...assigned];
    if (values.length > 0) return { values, open: false };
    const base = container.type === 'class' ? container.node.superClass : undefined;
    const parent = base && depth < 8 ? this.resolve(base) : undefined;
    if (!parent || !isClass(parent) || container.type !== 'class') return undefined;
    return this.memberOf({ ...container, node: parent }, name, depth + 1);
  }

  /** `undefined` when a spread or a computed key may hide the member. */
  #declaredMember(container: Container, name: string): readonly Node[] | undefined {
    if (container.type === 'enum') {
      const member = container.node.members.find((candidate) => keyName(candidate) === name);
      return member?.initializer ? [member.initializer] : [];
    }
    if (container.type === 'class') return declaredInClass(container.node, container.isStatic, name);
    // What follows a spread or a computed key is certain again.
    let values: readonly Node[] | undefined = [];
    for (const property of container.node.properties) {
      if (property.type === 'SpreadElement') {
        const spread = this.containerOf(property.argument);
        const held = spread && this.memberOf(spread, name);
        if (!spread) values = undefined;
        else if (held) values = held.values;
        continue;
      }
      const key = keyName(property);
      if (key === undefined) values = undefined;
      if (key === name) values = [property.type === 'ObjectProperty' ? property.value : property];
    }
    return values;
  }

  /** `undefined` when it is written in a way that tells no value (`+=`, `++`). */
  #assignedMember(container: Container, name: string): readonly Node[] | undefined {
    const values: Node[] = [];
    for (const access of this.accesses.of(container).byName.get(name) ?? []) {
      const parent = this.program.parent(access);
      if (parent?.type === 'UpdateExpression') return undefined;
      if (parent?.type !== 'AssignmentExpression' || parent.left !== access) continue;
      if (parent.operator !== '=') return undefined;
      values.push(parent.right);
    }
    return values;
  }

  #usesOfMember(container: Container, name: string): readonly Node[] | undefined {
    const { byName, complete } = this.accesses.of(container);
    const isHidden = container.type === 'class' && isPrivate(container.node, name);
    if (!complete && !isHidden) return undefined;
    return (byName.get(name) ?? []).filter((access) => !isTarget(this.program, access));
  }
}

function isTarget(program: Program, access: Node): boolean {
  const parent = program.parent(access);
  return parent?.type === 'AssignmentExpression' && parent.left === access;
}

/** The reads of a variable that matter at run time. */
function valueReferences(program: Program, binding: Binding): readonly Node[] {
  return binding.references.filter((reference) => program.parent(reference)?.type !== 'TSTypeQuery');
}

/** What plain assignments give a variable; `undefined` when it is written in another way. */
function assignedValues(binding: Binding): readonly Node[] | undefined {
  const values: Node[] = [];
  for (const write of binding.writes) {
    if (write.type !== 'AssignmentExpression' || write.operator !== '=') return undefined;
    if (write.left.type !== 'Identifier') return undefined;
    values.push(write.right);
  }
  return values;
}
