import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import type { Binding } from '../binding';
import type { Program } from '../program';
import { AccessIndex, type Container } from './accesses';
import { declaredInClass, isPrivate, parameterName } from './class-members';
import { callsOf } from './functions';
import { isClass, isFunction, isMember, keyName, propertyName, unwrap } from './shapes';
import type { Use } from './text';

/** What a name or member may stand for. */
export interface Definitions {
  /** Every expression (or function, or method) in sight that may be its value. */
  readonly values: readonly Node[];
  /** Whether it may have other values too. */
  readonly open: boolean;
  /** This very reading of it. */
  readonly use: Use;
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
  resolve(node: Node, depth = 0): Node {
    const bare = unwrap(node);
    const definitions = depth < 16 ? this.of(bare) : undefined;
    const [value, ...others] = definitions?.values ?? [];
    if (!value || others.length > 0 || definitions?.open) return bare;
    return this.resolve(value, depth + 1);
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
    if (!binding) return undefined;
    const found = this.#declared(binding);
    if (!found) return undefined;
    const assigned = assignedValues(binding);
    if (!assigned) return undefined;
    const carrier = { declaration: binding.identifier, uses: () => valueReferences(this.program, binding) };
    return {
      values: [...found.values, ...assigned],
      open: found.open,
      use: { node: identifier, carrier },
    };
  }

  #declared({ kind, identifier, declaration }: Binding): Omit<Definitions, 'use'> | undefined {
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
  #ofPattern(identifier: t.Identifier, from: Node | null | undefined): Omit<Definitions, 'use'> | undefined {
    const holder = this.program.parent(identifier);
    const fallback = holder?.type === 'AssignmentPattern' ? holder : undefined;
    const property = fallback ? this.program.parent(fallback) : holder;
    const name = property && keyName(property);
    const container = from && this.containerOf(from);
    const isTopLevel = property && this.#patternOwner(property)?.type === 'VariableDeclarator';
    const member = container && isTopLevel && name ? this.memberOf(container, name) : undefined;
    if (member) return member;
    return fallback ? { values: [fallback.right], open: true } : undefined;
  }

  #patternOwner(property: Node): Node | undefined {
    const pattern = this.program.parent(property);
    return pattern && this.program.parent(pattern);
  }

  /** A parameter is what its callers pass, as far as they are in sight, or its default. */
  #ofParameter(identifier: t.Identifier): Omit<Definitions, 'use'> | undefined {
    const owner = this.program.closest(identifier, isFunction);
    if (!owner) return undefined;
    const index = owner.params.findIndex((param) => parameterName(param) === identifier);
    const param = owner.params[index];
    if (!param) return this.#ofPattern(identifier, undefined);
    const inner = param.type === 'TSParameterProperty' ? param.parameter : param;
    const fallback = inner.type === 'AssignmentPattern' ? [inner.right] : [];
    const { calls, complete } = callsOf(this, owner);
    const passed = calls.map((call) => call.arguments[index]);
    const spread = calls.some((call) => call.arguments.some((argument) => argument.type === 'SpreadElement'));
    if (spread) return { values: fallback, open: true };
    const values = passed.filter((argument) => argument !== undefined);
    const omitted = values.length < passed.length;
    const needsFallback = !complete || omitted || calls.length === 0;
    return { values: [...values, ...(needsFallback ? fallback : [])], open: !complete || calls.length === 0 };
  }

  #ofMember(member: t.MemberExpression | t.OptionalMemberExpression): Definitions | undefined {
    const name = propertyName(member);
    const container = name === undefined ? undefined : this.containerOf(member.object);
    const found = container && name !== undefined ? this.memberOf(container, name) : undefined;
    if (!found || !container || name === undefined) return undefined;
    const uses = () => this.#usesOfMember(container, name);
    return { ...found, use: { node: member, carrier: { declaration: found.values[0] ?? member, uses } } };
  }

  /** What a container holds under a name: its initial value and what is assigned to it. */
  memberOf(container: Container, name: string, depth = 0): Omit<Definitions, 'use'> | undefined {
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
