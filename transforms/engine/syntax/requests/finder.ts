import type { Node } from '@babel/types';
import type { ClientRow, Method } from '../http-clients';
import { homeOf } from '../modules';
import type { Program } from '../program';
import { evaluatorOf } from '../static-value';
import type { DefinitionIndex } from '../static-value/definitions';
import { bindArguments, type Environment } from '../static-value/environment';
import type { TextEvaluator } from '../static-value/evaluator';
import { isCall, isFunction, isMember, propertyName, type CallNode } from '../static-value/shapes';
import {
  alternatives,
  choice,
  knownText,
  literal,
  seenFrom,
  textOf,
  type TextValue,
} from '../static-value/text';
import { CandidateIndex, type Candidate } from './candidates';
import { closuresFor, contextsAt } from './contexts';
import { InstanceIndex } from './instances';
import { isAbsolute, optionValue, optionValues, readOptions, resolvePlace, type Place } from './options';
import { handedOn } from './handed-on';
import { methodNamed, methodsAmong } from './methods';
import type { HttpRequest } from './request';

type Call = CallNode | Extract<Node, { type: 'NewExpression' }>;

export function finderOf(program: Program): RequestFinder {
  return program.once(makeFinder);
}

function makeFinder(program: Program): RequestFinder {
  return new RequestFinder(program);
}

/** How many functions may lie between a call and the request it makes in another module. */
const maxHops = 4;

/** Finds the requests of one program. */
export class RequestFinder {
  readonly evaluator: TextEvaluator;
  readonly definitions: DefinitionIndex;
  readonly candidates: CandidateIndex;
  #sortedCalls: readonly Call[] | undefined;

  constructor(readonly program: Program) {
    this.evaluator = evaluatorOf(program);
    this.definitions = this.evaluator.definitions;
    this.candidates = new CandidateIndex(this.definitions, new InstanceIndex(program, this.definitions));
  }

  findAll(): HttpRequest[] {
    return this.#calls().flatMap((call) => {
      const requests = this.#requestsAt(call).concat(this.#requestsElsewhere(call));
      return requests.map((request) => this.#seen(request));
    });
  }

  #calls(): readonly Call[] {
    this.#sortedCalls ??= [
      ...this.program.find('CallExpression'),
      ...this.program.find('OptionalCallExpression'),
      ...this.program.find('NewExpression'),
    ].toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
    return this.#sortedCalls;
  }

  /** The requests that a function of another module makes of what a call hands it. */
  #requestsElsewhere(call: Call): HttpRequest[] {
    const fn = isCall(call) && this.definitions.resolve(call.callee);
    if (!fn || !isFunction(fn) || this.program.owns(fn)) return [];
    const { contexts, complete } = contextsAt(this.definitions, call);
    const decided = contexts.flatMap(({ environment, call: caller }) => {
      const { value: requests, used } = environment.watch(() => this.requestsBehind(call, environment, 0));
      return used ? requests.map((request) => calledFrom(request, call, caller)) : [];
    });
    if (decided.length > 0 && complete) return decided;
    const open = this.requestsBehind(call, undefined, 0);
    return decided.concat(open.map((request) => calledFrom(request, call, call)));
  }

  /** The requests made in a function, and in what it calls in turn, of the arguments of one call of it. */
  requestsBehind(call: CallNode, environment: Environment | undefined, hops: number): HttpRequest[] {
    const fn = this.definitions.resolve(call.callee);
    if (hops > maxHops || !isFunction(fn) || call.arguments.some(({ type }) => type === 'SpreadElement'))
      return [];
    const home = finderOf(homeOf(this.program, fn));
    const insides = closuresFor(home.definitions, fn, call).map((closure) =>
      bindArguments(home.program, fn, call, environment, closure),
    );
    return home.#calls().flatMap((inner) => {
      if (home.program.closest(inner, isFunction) !== fn) return [];
      const candidate = home.candidates.at(inner);
      return insides.flatMap((inside) => {
        const { value: request, used } = inside.watch(() => candidate && home.#read(candidate, inside, call));
        if (request && used) return [request];
        return isCall(inner) ? home.requestsBehind(inner, inside, hops + 1) : [];
      });
    });
  }

  #requestsAt(call: Call): HttpRequest[] {
    if (call.arguments.some((argument) => argument.type === 'SpreadElement')) return [];
    const candidate = this.candidates.at(call);
    if (!candidate) return [];
    const { contexts, complete } = contextsAt(this.definitions, call);
    const decided = contexts.flatMap(({ environment, call: caller }) => {
      const { value: request, used } = environment.watch(() => this.#read(candidate, environment, caller));
      return used && request ? [request] : [];
    });
    if (decided.length > 0 && complete) return decided;
    const request = this.#read(candidate, undefined, undefined);
    return request ? [...decided, request] : decided;
  }

  #read(
    candidate: Candidate,
    environment: Environment | undefined,
    caller: CallNode | undefined,
  ): HttpRequest | undefined {
    const { node, instance, shape } = candidate;
    const { row } = instance;
    const argument = (at: number | undefined): Place | undefined => {
      const given = at === undefined ? undefined : candidate.arguments[at];
      return given && { node: given, environment };
    };
    const first = argument(shape.url);
    const isOptions = first && resolvePlace(this.definitions, first).node.type === 'ObjectExpression';
    const options = readOptions(this.definitions, isOptions ? first : argument(shape.options));
    const option = (names: readonly string[] | undefined) => optionValue(this.definitions, options, names);

    const written = (isOptions ? undefined : first) ?? option(row.options.url);
    const byParts = written
      ? undefined
      : this.#addressByParts(option(row.options.host), option(row.options.path));
    const base = option(row.options.base);
    const misspelled = row.options.misspelledBase && !base ? option([row.options.misspelledBase]) : undefined;
    const from = base ?? misspelled;
    const bases = from ? [from] : instance.bases.map((inner) => ({ node: inner, environment }));
    const url = byParts ?? this.#address(bases, written);
    // Most calls are no requests: a call of something unknown counts only with an absolute address.
    if (
      !url.value.some((part) => part.kind !== 'hole') ||
      (row.client === 'unknown' && !isAbsolute(url.value))
    )
      return undefined;

    const given = argument(shape.methodAt);
    const shown = shape.method ? [shape.method] : [...new Set(methodsAmong(options.choices))];
    const fallback = options.open ? undefined : row.defaultMethod;
    const asked = given ? [given] : optionValues(this.definitions, options, row.options.method);
    const methods = shown.length > 0 ? shown : this.#methods(asked, fallback);
    return {
      client: row.client,
      kind: candidate.kind,
      node,
      caller,
      environment,
      method: methods.length === 1 ? methods[0] : undefined,
      methods,
      url: url.value,
      urlNodes: url.nodes,
      body: this.#bodyOf(
        argument(shape.body) ?? option(row.options.body) ?? this.#chainedBody(node, row),
        environment,
      ),
      options: options.object?.node,
      misspelledBase: misspelled?.node ?? (from ? undefined : instance.misspelledBase),
    };
  }

  /** What a neighbour spells is not this program's to change. */
  #seen(request: HttpRequest): HttpRequest {
    return {
      ...request,
      url: seenFrom(this.program, request.url),
      urlNodes: request.urlNodes.filter((part) => this.program.owns(part)),
      body: request.body && handedOn(this.program, request.body, request.environment),
      options: this.#own(request.options),
      misspelledBase: this.#own(request.misspelledBase),
    };
  }

  #own<Part extends Node>(node: Part | undefined): Part | undefined {
    return node && this.program.owns(node) ? node : undefined;
  }

  #address(bases: readonly Place[], written: Place | undefined): Address {
    const path = written ? this.#evaluate(written) : [];
    const nodes = [...bases, ...(written ? [written] : [])].map((place) => place.node);
    if (bases.length === 0 || isAbsolute(path)) return { value: path, nodes };
    const base = choice(
      bases.map((place) => this.#evaluate(place)),
      bases[0]?.node ?? nodes[0]!,
    );
    const slash = path.length > 0 && !textOf(path).startsWith('/') ? [literal('/')] : [];
    return { value: [...base, ...slash, ...path], nodes };
  }

  #addressByParts(host: Place | undefined, path: Place | undefined): Address | undefined {
    if (!host) return undefined;
    const rest = path ? this.#evaluate(path) : [];
    const nodes = path ? [host.node, path.node] : [host.node];
    return { value: [literal('https://'), ...this.#evaluate(host), ...rest], nodes };
  }

  #methods(places: readonly Place[], fallback: Method | undefined): readonly Method[] {
    if (places.length === 0) return fallback ? [fallback] : [];
    const texts = places.flatMap((place) => alternatives(this.#evaluate(place)));
    return [...new Set(texts.flatMap((text) => methodNamed(knownText(text)) ?? []))];
  }

  /** The body where it is written: at the caller, when it is a parameter. */
  #bodyOf(body: { readonly node: Node } | undefined, environment: Environment | undefined): Node | undefined {
    if (body?.node.type !== 'Identifier') return body?.node;
    if (environment?.omits(body.node)) return undefined;
    const passed = environment?.argumentOf(body.node);
    return passed ? this.#bodyOf(passed, passed.environment) : body.node;
  }

  /** `.send(body)` further along the chain. */
  #chainedBody(node: Node, { bodyMethod }: ClientRow): { node: Node } | undefined {
    if (!bodyMethod) return undefined;
    let at = node;
    for (const ancestor of this.program.ancestors(node)) {
      const goesOn = isMember(ancestor) ? ancestor.object === at : isCall(ancestor) && ancestor.callee === at;
      if (!goesOn) return undefined;
      if (isCall(ancestor) && isMember(at) && propertyName(at) === bodyMethod) {
        return ancestor.arguments[0] && { node: ancestor.arguments[0] };
      }
      at = ancestor;
    }
    return undefined;
  }

  #evaluate({ node, environment }: Place): TextValue {
    return this.evaluator.read(node, environment);
  }
}

/** What a neighbour calls is called from here. */
function calledFrom(request: HttpRequest, node: CallNode, caller: CallNode): HttpRequest {
  return { ...request, node, caller, isBehind: true };
}

interface Address {
  readonly value: TextValue;
  readonly nodes: readonly Node[];
}
