import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import { spanOf, type Program } from '../program';
import { evaluateComposite } from './composites';
import { DefinitionIndex } from './definitions';
import { bindArguments, type Environment } from './environment';
import { returnedBy } from './functions';
import {
  isCall,
  isFunction,
  isMember,
  propertyName,
  unwrap,
  type FunctionNode,
  type MemberNode,
} from './shapes';
import { spelledText } from './spelling';
import { choice, hole, knownText, readThrough, textOf, type TextValue } from './text';

/** Evaluates the texts of one program. */
export class TextEvaluator {
  readonly definitions: DefinitionIndex;
  readonly #known = new Map<Node, TextValue>();
  readonly #active = new Set<Node>();
  #depth = 0;

  constructor(readonly program: Program) {
    this.definitions = new DefinitionIndex(program);
  }

  /**
   * What is known of the text a node evaluates to.
   * @param environment what the parameters of the functions around it stand for, when a call decides that
   */
  evaluate(node: Node, environment?: Environment): TextValue {
    const known = environment ? undefined : this.#known.get(node);
    if (known) return known;
    // A value that depends on itself is not known; nor is one that many calls lie between.
    if (this.#active.has(node) || this.#depth > 40) return [hole(node)];

    this.#active.add(node);
    this.#depth += 1;
    const value = this.#evaluate(node, environment);
    this.#depth -= 1;
    this.#active.delete(node);
    if (!environment) this.#known.set(node, value);
    return value;
  }

  #evaluate(node: Node, environment: Environment | undefined): TextValue {
    const bare = unwrap(node);
    if (bare !== node) return this.evaluate(bare, environment);
    switch (node.type) {
      case 'StringLiteral':
        return spelledText(this.program.text, insideQuotes(node), node.value);
      case 'NumericLiteral':
        return spelledText(this.program.text, spanOf(node), String(node.value));
      case 'TemplateLiteral':
        return this.#template(node, environment);
      case 'TaggedTemplateExpression':
        return this.#rawTemplate(node, environment);
      case 'BinaryExpression':
        return node.operator === '+' ? this.#sum(node, environment) : [hole(node)];
      case 'ConditionalExpression':
        return this.#choose([node.consequent, node.alternate], node, environment);
      case 'LogicalExpression':
        return this.#fallback(node, environment);
      case 'AwaitExpression':
        return this.evaluate(node.argument, environment);
      case 'Identifier':
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return this.#reference(node, environment);
      case 'CallExpression':
      case 'OptionalCallExpression':
      case 'NewExpression':
        return this.#call(node, environment);
      default:
        return isFunction(node) && isGetter(node) ? this.#returned(node, undefined, node) : [hole(node)];
    }
  }

  #template({ quasis, expressions }: t.TemplateLiteral, environment: Environment | undefined): TextValue {
    return quasis.flatMap((quasi, index) => {
      const expression = expressions[index];
      const spelled = spelledText(this.program.text, spanOf(quasi), quasi.value.cooked ?? quasi.value.raw);
      return expression ? [...spelled, ...this.evaluate(expression, environment)] : spelled;
    });
  }

  /** `String.raw` spells what it says; any other tag may do anything. */
  #rawTemplate(node: t.TaggedTemplateExpression, environment: Environment | undefined): TextValue {
    const isRaw = isMember(node.tag) && this.program.slice(node.tag) === 'String.raw';
    if (!isRaw || node.quasi.quasis.some((quasi) => quasi.value.cooked !== quasi.value.raw))
      return [hole(node)];
    return this.#template(node.quasi, environment);
  }

  #sum(node: t.BinaryExpression, environment: Environment | undefined): TextValue {
    const sides = [this.evaluate(node.left, environment), this.evaluate(node.right, environment)];
    // Two numbers or unknowns make a number or an unknown, not a text.
    return sides.some(hasText) ? sides.flat() : [hole(node)];
  }

  /** `a ?? b`, `a || b`: the left one where it is known to count, else one of both. */
  #fallback(node: t.LogicalExpression, environment: Environment | undefined): TextValue {
    if (node.operator === '&&') return [hole(node)];
    const left = this.evaluate(node.left, environment);
    return knownText(left) ? left : this.#choose([node.left, node.right], node, environment);
  }

  #choose(nodes: readonly Node[], at: Node, environment: Environment | undefined): TextValue {
    const options = nodes.map((option) => this.evaluate(option, environment));
    return options.some(hasText) ? choice(options, at) : [hole(at)];
  }

  #reference(
    node: t.Identifier | t.MemberExpression | t.OptionalMemberExpression,
    environment: Environment | undefined,
  ): TextValue {
    const passed = node.type === 'Identifier' ? environment?.argumentOf(node) : undefined;
    const member = isMember(node) && environment ? this.#memberOfArgument(node, environment) : undefined;
    if (member) return member;
    const definitions = this.definitions.of(node);
    if (passed) {
      const use = node.type === 'Identifier' ? this.definitions.useOf(node) : undefined;
      return readThrough(this.evaluate(passed.node, passed.environment), use ? [use] : []);
    }
    if (!definitions) return this.#addressOfUrl(node, environment);
    const options = definitions.values.map((value) => this.evaluate(value, environment));
    if (!options.some(hasText)) return [hole(node)];
    const value = choice(definitions.open ? [...options, [hole(node)]] : options, node);
    return readThrough(value, definitions.uses);
  }

  /** `options.path`, when the call decides what `options` is. */
  #memberOfArgument(node: MemberNode, environment: Environment): TextValue | undefined {
    const name = propertyName(node);
    const passed = node.object.type === 'Identifier' ? environment.argumentOf(node.object) : undefined;
    const container = passed && this.definitions.containerOf(passed.node);
    const [value, ...others] =
      (container && name && this.definitions.memberOf(container, name)?.values) || [];
    if (!value || others.length > 0 || !passed) return undefined;
    // Where else the object goes is not followed, so what it holds is read here only as far as is known.
    const carrier = { declaration: value, uses: () => undefined };
    return readThrough(this.evaluate(value, passed.environment), [{ node, carrier }]);
  }

  /** `.href` of a URL is its text. */
  #addressOfUrl(node: Node, environment: Environment | undefined): TextValue {
    if (!isMember(node) || propertyName(node) !== 'href') return [hole(node)];
    const value = this.evaluate(node.object, environment);
    return value.some((part) => part.kind === 'literal') ? value : [hole(node)];
  }

  #call(
    node: t.CallExpression | t.OptionalCallExpression | t.NewExpression,
    environment: Environment | undefined,
  ): TextValue {
    const evaluate = (inner: Node) => this.evaluate(inner, environment);
    const composite = evaluateComposite(this.definitions, node, evaluate);
    if (composite) return composite;
    if (!isCall(node)) return [hole(node)];
    const { node: fn, uses } = this.definitions.follow(node.callee);
    if (!isFunction(fn)) return [hole(node)];
    const value = this.#returned(fn, bindArguments(this.program, fn, node, environment), node);
    return readThrough(value, uses);
  }

  #returned(fn: FunctionNode, environment: Environment | undefined, at: Node): TextValue {
    const returned = returnedBy(fn);
    return returned ? this.#choose(returned, at, environment) : [hole(at)];
  }
}

function hasText(value: TextValue): boolean {
  return value.some((part) => part.kind !== 'hole') || textOf(value) === '';
}

function isGetter(fn: FunctionNode): boolean {
  return 'kind' in fn && fn.kind === 'get';
}

function insideQuotes(node: t.StringLiteral) {
  const { start, end } = spanOf(node);
  return { start: start + 1, end: end - 1 };
}
