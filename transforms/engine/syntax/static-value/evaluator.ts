import type * as t from '@babel/types';
import type { Node } from '@babel/types';
import { homeOf } from '../modules';
import { spanOf, type Program } from '../program';
import { evaluateComposite } from './composites';
import { definitionsOf, type DefinitionIndex } from './definitions';
import { bindArguments, type Environment } from './environment';
import { returnedBy } from './functions';
import { piecesAt, readersOf, type Piece } from './growing';
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
import {
  asNumber,
  choice,
  hasMoreParts,
  hasWords,
  hole,
  knownText,
  readThrough,
  seenFrom,
  textOf,
  type TextValue,
} from './text';

/** How many expressions one value may be made of, and how many calls may lie between. */
const maxSteps = 200;
const maxCallDepth = 4;
/** How many parts a value may have, choices within choices counted: code that computes soon has more than fit. */
const maxParts = 1_000;

/** The evaluator of a program, for those that evaluate inside a call with its arguments known. */
export function evaluatorOf(program: Program): TextEvaluator {
  return program.once(makeEvaluator);
}

function makeEvaluator(program: Program): TextEvaluator {
  return new TextEvaluator(program);
}

/** Evaluates the texts of one program, and what they are made of in the modules it imports. */
export class TextEvaluator {
  readonly definitions: DefinitionIndex;
  readonly #known = new Map<Node, TextValue>();
  readonly #active = new Set<Node>();
  #steps = 0;
  #callDepth = 0;

  constructor(readonly program: Program) {
    this.definitions = definitionsOf(program);
  }

  /**
   * What is known of the text a node evaluates to.
   * @param environment what the parameters of the functions around it stand for, when a call decides that
   */
  evaluate(node: Node, environment?: Environment): TextValue {
    return seenFrom(this.program, this.read(node, environment));
  }

  /** As {@link evaluate}, for another evaluator: every literal with its place in the program that spells it. */
  read(node: Node, environment?: Environment): TextValue {
    const home = homeOf(this.program, node);
    if (home !== this.program) return evaluatorOf(home).read(node, environment);
    const known = environment ? undefined : this.#known.get(node);
    if (known) return known;
    if (this.#active.size === 0) this.#steps = 0;
    this.#steps += 1;
    // A value that depends on itself is not known; nor is one that takes too long to find.
    if (this.#active.has(node) || this.#steps > maxSteps) return [hole(node)];

    this.#active.add(node);
    const found = this.#evaluate(node, environment);
    const value = hasMoreParts(found, maxParts) ? [hole(node)] : found;
    this.#active.delete(node);
    if (!environment && this.#steps <= maxSteps) this.#known.set(node, value);
    return value;
  }

  #evaluate(node: Node, environment: Environment | undefined): TextValue {
    const bare = unwrap(node);
    if (bare !== node) return this.read(bare, environment);
    switch (node.type) {
      case 'StringLiteral':
        return spelledText(this.program, insideQuotes(node), node.value);
      case 'NumericLiteral':
        return spelledText(this.program, spanOf(node), String(node.value)).map(asNumber);
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
        return this.read(node.argument, environment);
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
      const spelled = spelledText(this.program, spanOf(quasi), quasi.value.cooked ?? quasi.value.raw);
      return expression ? [...spelled, ...this.read(expression, environment)] : spelled;
    });
  }

  /** `String.raw` spells what it says; any other tag may do anything. */
  #rawTemplate(node: t.TaggedTemplateExpression, environment: Environment | undefined): TextValue {
    const isRaw = this.program.slice(node.tag) === 'String.raw';
    if (!isRaw || node.quasi.quasis.some((quasi) => quasi.value.cooked !== quasi.value.raw))
      return [hole(node)];
    return this.#template(node.quasi, environment);
  }

  #sum(node: t.BinaryExpression, environment: Environment | undefined): TextValue {
    const sides = [this.read(node.left, environment), this.read(node.right, environment)];
    // Unknowns make an unknown, not a text; and numbers add up to another number.
    return sides.some(hasWords) ? sides.flat() : [hole(node)];
  }

  /** `a ?? b`, `a || b`: the left one where it is known to count, else one of both. */
  #fallback(node: t.LogicalExpression, environment: Environment | undefined): TextValue {
    if (node.operator === '&&') return [hole(node)];
    const left = this.read(node.left, environment);
    return knownText(left) ? left : this.#choose([node.left, node.right], node, environment);
  }

  #choose(nodes: readonly Node[], at: Node, environment: Environment | undefined): TextValue {
    const options = nodes.map((option) => this.read(option, environment));
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
      return readThrough(this.read(passed.node, passed.environment), use ? [use] : []);
    }
    const grown = node.type === 'Identifier' ? this.#grown(node, environment) : undefined;
    if (grown) return grown;
    if (!definitions) return this.#addressOfUrl(node, environment);
    const options = definitions.values.map((value) => this.read(value, environment));
    if (!options.some(hasText)) return [hole(node)];
    const value = choice(definitions.open ? [...options, [hole(node)]] : options, node);
    return readThrough(value, definitions.uses);
  }

  /** What has been put together in a variable so far. */
  #grown(identifier: t.Identifier, environment: Environment | undefined): TextValue | undefined {
    const { program } = this;
    const binding = program.binding(identifier);
    const pieces = binding && piecesAt(program, binding, identifier);
    if (!binding || !pieces) return undefined;
    const join = (sequence: readonly Piece[]): TextValue =>
      sequence.flatMap((piece) => {
        if (piece.type === 'OneOf') return choice(piece.options.map(join), piece.at);
        const carrier = { declaration: piece, uses: () => readersOf(program, binding, piece) };
        return readThrough(this.read(piece, environment), [{ node: identifier, carrier }]);
      });
    const value = join(pieces);
    return hasText(value) ? value : undefined;
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
    return readThrough(this.read(value, passed.environment), [{ node, carrier }]);
  }

  /** `.href` of a URL is its text. */
  #addressOfUrl(node: Node, environment: Environment | undefined): TextValue {
    if (!isMember(node) || propertyName(node) !== 'href') return [hole(node)];
    const value = this.read(node.object, environment);
    return value.some((part) => part.kind !== 'hole') ? value : [hole(node)];
  }

  #call(
    node: t.CallExpression | t.OptionalCallExpression | t.NewExpression,
    environment: Environment | undefined,
  ): TextValue {
    const evaluate = (inner: Node) => this.read(inner, environment);
    const composite = evaluateComposite(this.definitions, node, evaluate);
    if (composite) return composite;
    if (!isCall(node)) return [hole(node)];
    // `require('./base')`: what a module exports as a whole.
    const required = this.definitions.of(node);
    if (required) return readThrough(this.#choose(required.values, node, undefined), required.uses);
    const { node: fn, uses } = this.definitions.follow(node.callee);
    if (!isFunction(fn)) return [hole(node)];
    if (this.#callDepth === maxCallDepth) return [hole(node)];
    this.#callDepth += 1;
    const value = this.#returned(fn, bindArguments(homeOf(this.program, fn), fn, node, environment), node);
    this.#callDepth -= 1;
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
