import type { Node } from '@babel/types';
import type { RuleName, Site } from '../../findings';
import type { Span } from '../../syntax/edits';
import type { Method } from '../../syntax/http-clients';
import { wayTo } from '../../syntax/modules';
import { leavesFile } from '../../syntax/exports';
import { spanOf, type Program } from '../../syntax/program';
import { functionAround } from '../../syntax/shapes';
import type { HttpRequest } from '../../syntax/requests';
import { literalAt, sliceText, type LiteralPart, type TextValue } from '../../syntax/static-value';
import { unwrap } from '../../syntax/static-value/shapes';
import { literalOf, platformAddresses, type Address } from './address';
import { allReadingsAgree } from './agreement';
import { editOf, literalsToChange } from './changes';
import { otherBases } from './other-bases';
import type { Text } from './texts';
import { typeForbids } from './typed-literals';
import { beginsWithBase, unprovenReads } from './unproven';
import { judge, type Verdict } from './verdict';

/** One address with what it asks for. */
interface Asked {
  readonly verdict: Verdict;
  readonly address: Address;
  /** The whole value the address is one alternative of. */
  readonly value: TextValue;
  /** The expression a person is pointed at. */
  readonly node: Node;
  /** The request or text itself, which may stand in a function that several calls make addresses with. */
  readonly within: Node;
  readonly methods: readonly Method[];
  readonly isRequest: boolean;
}

/** What other modules have to do with the addresses of a program. */
export interface OtherModules {
  /** Whether the neighbour that spells a literal has a site there. */
  tellsOf(literal: LiteralPart): boolean;
  /** Whether an importer asks something with the text at an offset that the new text would break. */
  needs(offset: number): boolean;
}

type Read = Asked & { readonly verdict: Extract<Verdict, { kind: 'read' }> };

/** Collects the addresses of one program, then decides which may change. */
export class AskedAddresses {
  readonly #asked: Asked[] = [];
  readonly #unproven: { readonly site: Site; readonly isNameless: boolean }[] = [];
  /** Whether something is asked below the platform's base, whoever spells it. */
  #asksBase = false;
  readonly #urlNodes = new Set<Node>();
  /** What is no address of Xkit, by the request or text it is a value of. */
  readonly #others = new Map<Node, TextValue[]>();

  constructor(readonly program: Program) {}

  addRequest({ url, urlNodes, methods, caller, node }: HttpRequest): void {
    for (const urlNode of urlNodes) this.#urlNodes.add(unwrap(urlNode));
    const place = caller ?? urlNodes.at(-1) ?? node;
    const asked = { value: url, methods, node: place, within: node, isRequest: true };
    this.#add(asked, { beside: [...urlNodes, node], user: node });
  }

  addText({ node, value, methods }: Text): void {
    if (this.#urlNodes.has(node)) return;
    const user = this.#userOf(node);
    const beside = user?.type === 'CallExpression' ? [node, user.callee] : [node];
    this.#add({ value, methods, node, within: node, isRequest: false }, { beside, user });
  }

  /** What takes a text, whatever chooses it on the way. */
  #userOf(node: Node): Node | undefined {
    const parent = this.program.parent(node);
    return parent && choosing.has(parent.type) ? this.#userOf(parent) : parent;
  }

  #add(found: Omit<Asked, 'verdict' | 'address'>, evidence: Parameters<typeof unprovenReads>[2]): void {
    const { value, methods, node, within } = found;
    const addresses = platformAddresses(value).map((address) => ({
      address,
      verdict: judge(address, methods),
    }));
    this.#asksBase ||= beginsWithBase(value);
    // A text that is whole where it goes one way is no beginning where it goes another.
    const isWhole = addresses.some(({ verdict }) => verdict.kind === 'read');
    for (const { address, verdict } of addresses) {
      const isUncovered = verdict.kind === 'beginning' && isWhole;
      this.#asked.push({
        ...found,
        address,
        verdict: isUncovered ? { ...verdict, kind: 'uncovered' } : verdict,
      });
    }
    if (addresses.length > 0) return;
    this.#others.set(within, [...(this.#others.get(within) ?? []), value]);
    for (const { value: option, segment, isNameless } of unprovenReads(this.program, value, evidence)) {
      const at = literalAt(option, segment.start, segment.end)?.span ?? spanOf(node);
      this.#unproven.push({ site: manual('unproven-base', at, { segment: segment.text }), isNameless });
    }
  }

  /** One site for each place. Requests come first: what they say of a place says more than a text alone. */
  sites(modules: OtherModules): Site[] {
    const sites = new Map<number, Site>();
    const reported = new Set<number | undefined>();
    const minted = new Set(
      this.#asked
        .filter(({ verdict }) => verdict.kind === 'mint')
        .map(placeOf)
        .map(startOf),
    );
    const decide = this.#decisions(modules);
    for (const asked of this.#asked) {
      const site = asked.verdict.kind === 'read' ? decide(asked as Read) : reportOf(this.program, asked);
      const spelled = startOf(placeOf(asked));
      if (!site || sites.has(site.at.start)) continue;
      // Of a text that only leads to requests, the requests were told.
      const isTold = spelled !== undefined && (reported.has(spelled) || minted.has(spelled));
      if (!asked.isRequest && isTold && (asked.verdict.kind !== 'read' || reported.has(spelled))) continue;
      sites.set(site.at.start, site);
      reported.add(spelled);
    }
    for (const site of this.#unprovenSites()) {
      const { start } = site.at;
      if (!sites.has(start) && !reported.has(start)) sites.set(start, site);
    }
    return [...sites.values()];
  }

  /** What may be Xkit's for all that the code shows, and is known to be nobody else's. */
  #unprovenSites(): Site[] {
    if (this.#unproven.length === 0) return [];
    const foreign = [...this.#others.values()].flat().filter((value) => otherBases(value) === 'foreign');
    return this.#unproven
      .filter(({ isNameless }) => !isNameless || this.#asksBase)
      .map(({ site }) => site)
      .filter(({ at }) => !foreign.some((value) => otherBases(value, at) === 'foreign'));
  }

  /** Where another program spells the beginning of a path that is asked for more than a connection is read. */
  needed(isSpelledThere: (program: Program) => boolean): number[] {
    return this.#asked.flatMap(({ verdict, address }) => {
      const [first] = address.segments;
      const elsewhere = first && literalOf(address, first)?.elsewhere;
      const isNeeded = verdict.kind === 'mint' || verdict.kind === 'uncovered';
      return isNeeded && elsewhere && isSpelledThere(elsewhere.program) ? [elsewhere.span.start] : [];
    });
  }

  /** Where else the same text leads: by a choice, or from another call of the function around it. */
  #otherBases({ value, within }: Asked, at: Span) {
    return [value, ...(this.#others.get(within) ?? [])].map((text) => otherBases(text, at));
  }

  /** Whether other modules may ask an address, or decide how it is asked. */
  #isHandedOut({ node, methods, isRequest }: Asked): boolean {
    if (!isRequest) return leavesFile(this.program, node);
    const owner = methods.length === 0 ? functionAround(this.program, node) : undefined;
    return owner !== undefined && leavesFile(this.program, owner);
  }

  /** Decides about reads, knowing every reading of every literal. */
  #decisions(modules: OtherModules): (read: Read) => Site | undefined {
    const readings = new Map<number, LiteralPart[]>();
    const kept = new Set<number>();
    const foreign = new Set<number>();
    const handedOut = new Set<number>();
    for (const asked of this.#asked) {
      const { verdict } = asked;
      const spelled = placeOf(asked);
      if (verdict.kind === 'mint' || verdict.kind === 'uncovered') {
        if (spelled) kept.add(spelled.start);
      } else if (verdict.kind === 'read') {
        for (const literal of literalsToChange(asked.address, verdict) ?? []) {
          const start = literal.span?.start ?? 0;
          readings.set(start, [...(readings.get(start) ?? []), literal]);
          if (!handedOut.has(start) && this.#isHandedOut(asked)) handedOut.add(start);
        }
        if (spelled && this.#otherBases(asked, spelled).includes('foreign')) foreign.add(spelled.start);
      }
    }
    return (read) => {
      const { segment, route } = read.verdict;
      const details = { segment: segment.text };
      const literals = literalsToChange(read.address, read.verdict);
      const [first] = literals ?? [];
      const at = first?.span ?? spanOf(read.node);
      const spelled = literalOf(read.address, segment);
      if (spelled?.elsewhere) {
        const file = wayTo(this.program, spelled.elsewhere.program);
        return modules.tellsOf(spelled) ? undefined : manual('segment-elsewhere', at, { ...details, file });
      }
      if (!literals || !first?.span) return manual('unreachable-segment', at, details);
      const starts = literals.map(({ span }) => span?.start ?? 0);
      if (starts.some((start) => foreign.has(start))) return manual('foreign-base', at, details);
      const agree = starts.every((start) => !kept.has(start) && allReadingsAgree(readings.get(start) ?? []));
      const isNeeded = starts.some((start) => handedOut.has(start) && modules.needs(start));
      if (!agree || isNeeded) return manual('shared-segment', at, details);
      if (typeForbids(this.program, first)) return manual('typed-segment', at, details);
      const rule = ruleOf[route.kind];
      return {
        rules: this.#otherBases(read, at).includes('stand-in') ? [rule, 'other-base'] : [rule],
        at,
        edits: literals.map(editOf),
      };
    };
  }
}

const choosing: ReadonlySet<string> = new Set(['ConditionalExpression', 'LogicalExpression']);

const ruleOf = {
  users: 'users-segment',
  groups: 'groups-segment',
  connections: 'legacy-connections',
} satisfies Record<string, RuleName>;

function reportOf(program: Program, { verdict, address, node }: Asked): Site | undefined {
  if (verdict.kind === 'unknown-segment') {
    const [part] = sliceText(address.value, verdict.segment.start, verdict.segment.end);
    return manual(
      'unknown-segment',
      spanOf(part?.kind === 'hole' && program.owns(part.node) ? part.node : node),
    );
  }
  if (verdict.kind === 'uncovered' || verdict.kind === 'beginning') {
    return manual('uncovered-endpoint', spanOf(node), { call: verdict.call });
  }
  return undefined;
}

function startOf(span: Span | undefined): number | undefined {
  return span?.start;
}

function placeOf({ address }: Asked): Span | undefined {
  const [first] = address.segments;
  return first && literalOf(address, first)?.span;
}

function manual(rule: RuleName, at: Span, details?: Readonly<Record<string, string>>): Site {
  return { rules: [rule], at, edits: [], ...(details && { details }) };
}
