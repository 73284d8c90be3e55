import type { Identifier, Node } from '@babel/types';
import type { RuleName, Site } from '../findings';
import { contains, type Span } from '../syntax/edits';
import { spanOf } from '../syntax/program';
import { findRequests, type HttpRequest } from '../syntax/requests';
import type { Environment } from '../syntax/static-value/environment';
import type { FindSites, StepInput } from './step';
import { addressEdits, readAddress, readLiterals, type Readings } from './tokens/address';
import { changeBody, throughParameter } from './tokens/body';
import { describesBody, changeType } from './tokens/body-type';
import { alsoWith, both, isRefused, refuse, type Change } from './tokens/change';
import { findPublicSecrets } from './tokens/public-secret';
import { findWebhooks } from './tokens/webhooks';
import { readsOldBody, skipsTheBody } from './tokens/response';
import { lineOf } from './tokens/uses';

/** Step 2: `POST /users` with a `user` becomes `POST /context` with a `context`. */
export const findContextTokens: FindSites = (input) => [
  ...onePerPlace([...tokenRequests(input)].map(([request, change]) => siteOf(request, change))),
  ...findPublicSecrets(input.program),
  ...findWebhooks(input.program),
];

/** A call inside a function is a request for each way in which that is called: where all come to the same, told once. */
function onePerPlace(sites: readonly Site[]): Site[] {
  const told = new Set<string>();
  return sites.filter((site) => {
    const outcome = JSON.stringify(site);
    return !told.has(outcome) && told.add(outcome);
  });
}

/** The provisioning calls of a script, each with what becomes of it; two steps ask for them. */
export function tokenRequests(input: StepInput): ReadonlyMap<HttpRequest, Change> {
  const known = input.program.once(makeMemory);
  const found = known.get(input.options) ?? findTokenRequests(input);
  known.set(input.options, found);
  return found;
}

function makeMemory(): Map<StepInput['options'], ReadonlyMap<HttpRequest, Change>> {
  return new Map();
}

function findTokenRequests(input: StepInput): ReadonlyMap<HttpRequest, Change> {
  const requests = findRequests(input.program).filter(
    // What may also be a PUT has no counterpart in the new API: the first step reports it.
    ({ methods, url }) => methods.every((method) => method === 'POST') && readAddress(url),
  );
  const changes = changeAll(input, requests);
  // Without a method only a body that can be read tells the provisioning call.
  return new Map([...changes].filter(([{ method }, change]) => method === 'POST' || !isRefused(change)));
}

/**
 * What becomes of each request. What two of them share may change only if both migrate, so one that is refused may
 * take others with it.
 */
function changeAll(input: StepInput, requests: readonly HttpRequest[]): ReadonlyMap<HttpRequest, Change> {
  const changes = new Map<HttpRequest, Change>();
  let migrating = requests;
  for (let before = -1; before !== migrating.length;) {
    before = migrating.length;
    const reached = new Set<Node>();
    for (const request of migrating) changeBodyOf(input, request, reached);
    const readings = readLiterals(migrating);
    for (const request of migrating) changes.set(request, changeRequest(input, request, readings, reached));
    migrating = migrating.filter((request) => !isRefused(changes.get(request) ?? refuse('no-body')));
  }
  return changes;
}

function changeRequest(
  input: StepInput,
  request: HttpRequest,
  readings: Readings,
  reached: Set<Node>,
): Change {
  const body = changeBodyOf(input, request, reached);
  if (isRefused(body)) return body;
  const other = alsoSends(input, request, body);
  if (other) return refuse('body-shared', { use: lineOf(input.program, other) });
  const address = addressEdits(input.program, request, readings);
  if (typeof address === 'string') return refuse(address);
  const withAddress: Change = { ...body, edits: [...address, ...body.edits] };
  return noticesOf(input, request).reduce<Change>((change, rule) => alsoWith(change, rule), withAddress);
}

/** Another call of the function around a request that sends the same body to an address which is no provisioning call's. */
function alsoSends(input: StepInput, { node }: HttpRequest, { edits }: Change): Node | undefined {
  const rewritten = new Set(edits.map(({ start }) => start));
  return findRequests(input.program).find(
    (other) =>
      other.node === node &&
      !readAddress(other.url) &&
      changeBodyOf(input, other, new Set()).edits.some(({ start }) => rewritten.has(start)),
  )?.caller;
}

function noticesOf({ program }: StepInput, request: HttpRequest): RuleName[] {
  const { kind, client, method, url } = request;
  return [
    ...(method === undefined ? ['token-method-unknown' as const] : []),
    ...(client === 'unknown' ? ['token-client-unknown' as const] : []),
    ...(kind === 'mock' && readsOldBody(program, request) ? ['mock-reads-body' as const] : []),
    ...(readAddress(url)?.hasStandIn ? ['token-other-base' as const] : []),
    ...(skipsTheBody(program, request) ? ['response-not-unwrapped' as const] : []),
  ];
}

function changeBodyOf(input: StepInput, request: HttpRequest, reached: Set<Node>): Change {
  const { environment } = request;
  const inMock = request.kind === 'mock';
  if (!request.body) return inMock ? { ...refuse('token-mock'), edits: [] } : refuse('no-body');
  const reader = { input, inMock, reached, environment };
  const change = parametersTo(request.body, environment).reduce(
    (passed, parameter) => throughParameter(reader, passed, parameter, 'body'),
    changeBody(reader, request.body),
  );
  return bodyTypes(input, request).reduce(
    (moved, type) => (isRefused(moved) ? moved : both(moved, changeType(input.program, type, 'body', moved))),
    change,
  );
}

/** The parameters through which a body was handed on, when it stands where a function is called. */
function parametersTo(body: Node, environment: Environment | undefined): Identifier[] {
  if (!environment) return [];
  return [...environment.passed].flatMap(([binding, { node, environment: outer }]) => {
    if (node === body) return [binding.identifier];
    const further = parametersTo(body, outer);
    const leadsThere = further.some(({ name }) => node.type === 'Identifier' && node.name === name);
    return leadsThere ? further.concat(binding.identifier) : [];
  });
}

/** The type arguments of a call that spell out the body. */
function bodyTypes({ program }: StepInput, { node }: HttpRequest) {
  const given = node.type === 'CallExpression' ? node.typeParameters : undefined;
  const types = given?.type === 'TSTypeParameterInstantiation' ? given.params : [];
  return types.filter((type) => describesBody(program, type));
}

function siteOf(request: HttpRequest, change: Change): Site {
  return {
    rules: [...new Set(change.rules)] as unknown as Site['rules'],
    at: placeOf(request),
    edits: change.edits,
    details: change.details,
  };
}

/** The segment where the call itself spells it, else the call. */
function placeOf({ node, caller, url }: HttpRequest): Span {
  const call = spanOf(caller ?? node);
  const segment = readAddress(url)?.literals?.[0]?.span;
  return segment && contains(call, segment) ? segment : call;
}
