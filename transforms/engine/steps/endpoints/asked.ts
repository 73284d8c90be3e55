import type { Node } from '@babel/types';
import type { RuleName, Site } from '../../findings';
import type { Span } from '../../syntax/edits';
import type { Method } from '../../syntax/http-clients';
import { wayTo } from '../../syntax/modules';
import { leavesFile } from '../../syntax/exports';
import { spanOf, type Program } from '../../syntax/program';
import { functionAround } from '../../syntax/shapes';
import type { HttpRequest } from '../../syntax/requests';
import {
  alternatives,
  literalAt,
  sliceText,
  type LiteralPart,
  type TextValue,
} from '../../syntax/static-value';
import { unwrap } from '../../syntax/static-value/shapes';
import { newReadRoute } from '../../xkit/platform-api';
import { literalOf, platformAddresses, type Address, type Segment } from './address';
import { allReadingsAgree } from './agreement';
import { otherBases } from './other-bases';
import type { Text } from './texts';
import { typeForbids } from './typed-literals';
import { judge, unprovenRead, type Verdict } from './verdict';

/** One address with what it asks for. */
interface Asked {
  readonly verdict: Verdict;
  readonly address: Address;
  /** The whole value the address is one alternative of. */
  readonly value: TextValue;
  /** The expression a person is pointed at. */
  readonly node: Node;
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
  readonly #unproven: Site[] = [];
  readonly #urlNodes = new Set<Node>();

  constructor(
    readonly program: Program,
    readonly modules: OtherModules,
  ) {}

  addRequest({ url, urlNodes, methods, caller, node }: HttpRequest): void {
    for (const urlNode of urlNodes) this.#urlNodes.add(unwrap(urlNode));
    const place = caller ?? urlNodes.at(-1) ?? node;
    const evidence = [...urlNodes, node].map((part) => this.program.slice(part)).join(' ');
    this.#add(url, methods, place, true, evidence);
  }

  addText({ node, value, methods }: Text): void {
    if (this.#urlNodes.has(node)) return;
    const parent = this.program.parent(node);
    const evidence = [node, ...(parent?.type === 'CallExpression' ? [parent.callee] : [])]
      .map((part) => this.program.slice(part))
      .join(' ');
    this.#add(value, methods, node, false, evidence);
  }

  #add(value: TextValue, methods: readonly Method[], node: Node, isRequest: boolean, evidence: string): void {
    const addresses = platformAddresses(value);
    for (const address of addresses) {
      const verdict = judge(address, methods);
      if (verdict.kind !== 'none') this.#asked.push({ verdict, address, value, node, methods, isRequest });
    }
    if (addresses.length > 0 || !/xkit/i.test(evidence)) return;
    for (const option of alternatives(value)) {
      const segment = unprovenRead(option);
      if (!segment) continue;
      const at = literalAt(option, segment.start, segment.end)?.span ?? spanOf(node);
      this.#unproven.push(manual('unproven-base', at, { segment: segment.text }));
    }
  }

  /** One site for each place. Requests come first: what they say of a place says more than a text alone. */
  sites(): Site[] {
    const sites = new Map<number, Site>();
    const reported = new Set<number | undefined>();
    const minted = new Set(
      this.#asked
        .filter(({ verdict }) => verdict.kind === 'mint')
        .map(placeOf)
        .map(startOf),
    );
    const decide = this.#decisions();
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
    for (const site of this.#unproven) {
      const { start } = site.at;
      if (!sites.has(start) && !reported.has(start)) sites.set(start, site);
    }
    return [...sites.values()];
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

  /** Whether other modules may ask an address, or decide how it is asked. */
  #isHandedOut({ node, methods, isRequest }: Asked): boolean {
    if (!isRequest) return leavesFile(this.program, node);
    const owner = methods.length === 0 ? functionAround(this.program, node) : undefined;
    return owner !== undefined && leavesFile(this.program, owner);
  }

  /** Decides about reads, knowing every reading of every literal. */
  #decisions(): (read: Read) => Site | undefined {
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
        for (const literal of literalsToChange(asked as Read) ?? []) {
          const start = literal.span?.start ?? 0;
          readings.set(start, [...(readings.get(start) ?? []), literal]);
          if (!handedOut.has(start) && this.#isHandedOut(asked)) handedOut.add(start);
        }
        if (spelled && otherBases(asked.value, spelled) === 'foreign') foreign.add(spelled.start);
      }
    }
    return (read) => {
      const { segment, route } = read.verdict;
      const details = { segment: segment.text };
      const literals = literalsToChange(read);
      const [first] = literals ?? [];
      const at = first?.span ?? spanOf(read.node);
      const spelled = literalOf(read.address, segment);
      if (spelled?.elsewhere) {
        const file = wayTo(this.program, spelled.elsewhere.program);
        return this.modules.tellsOf(spelled)
          ? undefined
          : manual('segment-elsewhere', at, { ...details, file });
      }
      if (!literals || !first?.span) return manual('unreachable-segment', at, details);
      const starts = literals.map(({ span }) => span?.start ?? 0);
      if (starts.some((start) => foreign.has(start))) return manual('foreign-base', at, details);
      const agree = starts.every((start) => !kept.has(start) && allReadingsAgree(readings.get(start) ?? []));
      const isNeeded = starts.some((start) => handedOut.has(start) && this.modules.needs(start));
      if (!agree || isNeeded) return manual('shared-segment', at, details);
      if (typeForbids(this.program, first)) return manual('typed-segment', at, details);
      const rule = ruleOf[route.kind];
      return {
        rules: otherBases(read.value, at) === 'stand-in' ? [rule, 'other-base'] : [rule],
        at,
        edits: literals.map(editOf),
      };
    };
  }
}

const ruleOf = {
  users: 'users-segment',
  groups: 'groups-segment',
  connections: 'legacy-connections',
} satisfies Record<string, RuleName>;

/** The literals an address changes in; `undefined` when one of them is not spelled in one piece. */
function literalsToChange({ verdict, address }: Read): readonly LiteralPart[] | undefined {
  const literal = literalOf(address, verdict.segment);
  if (!isSpelledOnce(address, literal)) return undefined;
  if (verdict.route.kind !== 'connections') return [literal];
  // `/connections` goes between the ID and the slug: before the slash that follows the ID.
  const slash = address.segments[2] && slashBefore(address, address.segments[2]);
  return isSpelledOnce(address, slash) ? [literal, slash] : undefined;
}

/** Whether a literal is spelled in one place that makes no other part of the address: the `'/'` of a join makes many. */
function isSpelledOnce({ value }: Address, literal: LiteralPart | undefined): literal is LiteralPart {
  const start = literal?.span?.start;
  if (start === undefined) return false;
  const parts = value.filter(
    (part) => part.kind === 'literal' && part.span && part.span.start <= start && start < part.span.end,
  );
  return parts.length === 1;
}

function slashBefore({ value }: Address, segment: Segment): LiteralPart | undefined {
  return literalAt(value, segment.start - 1, segment.start);
}

function editOf({ text, span }: LiteralPart) {
  const { start, end } = span ?? { start: 0, end: 0 };
  const [context, , connections] = newReadRoute;
  return text === '/' ? { start, end: start, text: `/${connections}` } : { start, end, text: context ?? '' };
}

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
