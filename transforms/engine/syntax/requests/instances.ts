import type { Node } from '@babel/types';
import { clientRowOf, type ClientRow } from '../http-clients';
import type { Program } from '../program';
import type { DefinitionIndex } from '../static-value/definitions';
import { originOf } from '../static-value/origins';
import { returnedBy } from '../static-value/functions';
import {
  isCall,
  isFunction,
  isMember,
  propertyName,
  unwrap,
  type FunctionNode,
  type MemberNode,
} from '../static-value/shapes';

/** An HTTP client as a value: the package itself, or an instance made from it. */
export interface Instance {
  readonly row: ClientRow;
  /** What every relative URL is seen from; several when it is set in several places, none when it has no base. */
  readonly bases: readonly Node[];
  /** The name of a base option that the client ignores, where it was written. */
  readonly misspelledBase: Node | undefined;
}

/** Finds the clients of one program. */
export class InstanceIndex {
  readonly #known = new Map<Node, Instance | undefined>();
  #defaults: readonly DefaultBase[] | undefined;

  constructor(
    readonly program: Program,
    readonly definitions: DefinitionIndex,
  ) {}

  /** The client an expression stands for; `undefined` when it is none of the table. */
  of(node: Node): Instance | undefined {
    const bare = unwrap(node);
    if (this.#known.has(bare)) return this.#known.get(bare);
    // Set first, so that a client made from itself ends here.
    this.#known.set(bare, undefined);
    const instance = this.#find(bare);
    this.#known.set(bare, instance);
    return instance;
  }

  #find(node: Node): Instance | undefined {
    const origin = originOf(this.definitions, node);
    const row = origin && clientRowOf(origin.module, origin.path);
    if (row) return this.#withDefaults({ row, bases: [], misspelledBase: undefined }, row);
    const made = this.#made(node);
    if (made) return this.#withDefaults(made, node);
    if (node.type === 'ConditionalExpression') return this.#either([node.consequent, node.alternate]);
    if (node.type === 'LogicalExpression') return this.#either([node.left, node.right]);
    // Of a client that is handed in, its default is what is known.
    return this.#either(this.definitions.of(node)?.values ?? []);
  }

  /** One of several clients of a kind, each with a base of its own. */
  #either(nodes: readonly Node[]): Instance | undefined {
    const all = nodes.flatMap((node) => this.of(node) ?? []);
    const [first, ...others] = all;
    if (!first || all.length < nodes.length) return undefined;
    if (others.length === 0) return first;
    const alike = all.every(({ row, bases }) => row === first.row && bases.length > 0);
    const misspelledBase = all.find((one) => one.misspelledBase)?.misspelledBase;
    return alike ? { ...first, bases: all.flatMap(({ bases }) => bases), misspelledBase } : undefined;
  }

  #made(node: Node): Instance | undefined {
    if (node.type === 'AwaitExpression') return this.of(node.argument);
    if (node.type === 'NewExpression') return this.#constructed(node.callee, node.arguments);
    if (!isCall(node)) return undefined;
    const maker = this.definitions.resolve(node.callee);
    if (isFunction(maker)) return this.#returnedBy(maker);
    if (isMember(node.callee)) return this.#madeByMethod(node.callee, node.arguments);
    return this.#constructed(node.callee, node.arguments);
  }

  /** A local function that makes a client, whatever it is called with. */
  #returnedBy(maker: FunctionNode): Instance | undefined {
    const [returned, ...others] = returnedBy(maker) ?? [];
    return returned && others.length === 0 ? this.of(returned) : undefined;
  }

  /** `nock(base)`, `new Client(base)`, `new MockAdapter(instance)`. */
  #constructed(callee: Node, given: readonly Node[]): Instance | undefined {
    const origin = originOf(this.definitions, callee);
    const row = origin && clientRowOf(origin.module, origin.path);
    if (!row) return undefined;
    const base = row.baseAt === undefined ? undefined : given[row.baseAt];
    if (base) return { row, bases: [base], misspelledBase: undefined };
    const original = row.standsInFor === undefined ? undefined : given[row.standsInFor];
    if (original) return { row, bases: this.of(original)?.bases ?? [], misspelledBase: undefined };
    return row.baseAt === undefined && row.chains ? { row, bases: [], misspelledBase: undefined } : undefined;
  }

  /** `axios.create({ baseURL })`, `got.extend({ prefixUrl })`, `nock(base).get(…)`, `mockAgent.get(origin)`. */
  #madeByMethod(callee: MemberNode, given: readonly Node[]): Instance | undefined {
    const from = this.of(callee.object);
    const name = propertyName(callee);
    if (!from || name === undefined) return undefined;
    const { row } = from;
    const origin = row.originMethods?.includes(name) ? given[0] : undefined;
    if (origin) return { ...from, bases: [origin] };
    const optionsAt = row.makes?.[name];
    if (optionsAt === undefined) return row.chains ? from : undefined;
    const options = given[optionsAt];
    return options ? this.#withBase(from, options) : from;
  }

  #withBase(from: Instance, options: Node): Instance {
    const { base = [], misspelledBase } = from.row.options;
    const container = this.definitions.containerOf(options);
    for (const name of misspelledBase ? [...base, misspelledBase] : base) {
      const found = container && this.definitions.memberOf(container, name);
      if (!found) continue;
      return {
        ...from,
        bases: found.values,
        misspelledBase: name === misspelledBase ? found.values[0] : undefined,
      };
    }
    return from;
  }

  /** Adds what `axios.defaults.baseURL = …` sets on this very client. */
  #withDefaults(instance: Instance, identity: Node | ClientRow): Instance {
    const set = this.#assignedDefaults().filter(({ target }) => this.#identityOf(target) === identity);
    if (set.length === 0) return instance;
    return {
      ...instance,
      bases: [...instance.bases, ...set.map(({ value }) => value)],
      misspelledBase: instance.misspelledBase ?? set.find(({ misspelled }) => misspelled)?.value,
    };
  }

  #assignedDefaults(): readonly DefaultBase[] {
    this.#defaults ??= this.program.find('AssignmentExpression').flatMap(({ left, right, operator }) => {
      if (operator !== '=' || !isMember(left) || !isMember(left.object)) return [];
      const name = propertyName(left);
      if (propertyName(left.object) !== 'defaults' || (name !== 'baseURL' && name !== 'baseUrl')) return [];
      return [{ target: left.object.object, value: right, misspelled: name === 'baseUrl' }];
    });
    return this.#defaults;
  }

  /** The row for a package's own client, the making call for an instance. */
  #identityOf(target: Node): Node | ClientRow {
    const origin = originOf(this.definitions, target);
    const row = origin && clientRowOf(origin.module, origin.path);
    return row ?? this.definitions.resolve(target);
  }
}

interface DefaultBase {
  readonly target: Node;
  readonly value: Node;
  readonly misspelled: boolean;
}
