import type { Node } from '@babel/types';
import type { RuleName, Site } from '../findings';
import { contains, type Span } from '../syntax/edits';
import { spanOf } from '../syntax/program';
import { findRequests, type HttpRequest } from '../syntax/requests';
import { contextsAt } from '../syntax/requests/contexts';
import { evaluatorOf } from '../syntax/static-value';
import type { Environment } from '../syntax/static-value/environment';
import type { FindSites, StepInput } from './step';
import { addressEdits, readAddress } from './tokens/address';
import { changeBody } from './tokens/body';
import { describesBody, changeType } from './tokens/body-type';
import { alsoWith, both, isRefused, refuse, type Change } from './tokens/change';
import { skipsTheBody } from './tokens/response';

/** Step 2: `POST /users` with a `user` becomes `POST /context` with a `context`. */
export const findContextTokens: FindSites = (input) => {
  const requests = findRequests(input.program).filter(({ method, url }) => {
    return (method === 'POST' || method === undefined) && readAddress(url);
  });
  if (requests.length === 0) return [];
  const reached = new Set<Node>();
  const changeAll = () => requests.map((request) => changeRequest(input, request, requests, reached));
  // The first pass learns every name a body is reached through: a body that two calls send is still theirs alone.
  changeAll();
  return changeAll().flatMap((change, index) => {
    const request = requests[index];
    // Without a method only a body that can be read tells the provisioning call.
    if (!request || (request.method === undefined && isRefused(change))) return [];
    return [siteOf(request, change)];
  });
};

function changeRequest(
  input: StepInput,
  request: HttpRequest,
  requests: readonly HttpRequest[],
  reached: Set<Node>,
): Change {
  const { program } = input;
  const body = changeBodyOf(input, request, reached);
  const address = addressEdits(request, requests);
  if (isRefused(body)) return body;
  if (!address) return refuse('token-address');
  const withAddress: Change = { ...body, edits: [...address, ...body.edits] };
  const notices: RuleName[] = [
    ...(request.method === undefined ? ['token-method-unknown' as const] : []),
    ...(request.client === 'unknown' ? ['token-client-unknown' as const] : []),
    ...(skipsTheBody(program, request) ? ['response-not-unwrapped' as const] : []),
  ];
  return notices.reduce<Change>((change, rule) => alsoWith(change, rule), withAddress);
}

function changeBodyOf(input: StepInput, request: HttpRequest, reached: Set<Node>): Change {
  const inMock = request.kind === 'mock';
  if (!request.body) return inMock ? { ...refuse('token-mock'), edits: [] } : refuse('no-body');
  const environment = environmentOf(input, request);
  const change = changeBody({ input, inMock, reached, environment }, request.body);
  return bodyTypes(input, request).reduce(
    (moved, type) => (isRefused(moved) ? moved : both(moved, changeType(input.program, type, 'body', moved))),
    change,
  );
}

/** What the parameters around a call stand for, when one caller of the function makes it this request. */
function environmentOf({ program }: StepInput, { node, caller }: HttpRequest): Environment | undefined {
  if (!caller) return undefined;
  const contexts = contextsAt(evaluatorOf(program).definitions, node);
  return contexts.find(({ call }) => call === caller)?.environment;
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
