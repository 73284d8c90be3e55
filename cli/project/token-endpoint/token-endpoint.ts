import { join } from 'node:path';
import { diskHost } from '../../../transforms/engine/disk/host';
import { describeSites, type Finding, type RuleName } from '../../../transforms/engine/findings';
import { migrate } from '../../../transforms/engine/migrate';
import { defaultOptions } from '../../../transforms/engine/options';
import { applyEdits } from '../../../transforms/engine/syntax/edits';
import type { Plan, PlanInput } from '../plan';
import type { FileResult, Located } from '../result';
import { asksForHeader, findDraft, type Ask } from './drafts';
import { hasRoute } from './exists';
import { isDraft, type Draft, type Hindrance } from './frameworks/row';
import { outlineFor } from './outline';
import { editBefore, fileAt, inOrder, offsetBefore, untouched, withFile, withFinding } from './planned';
import { Project } from './project';

export interface EndpointInput extends PlanInput {
  /** Whether a file, by its absolute path, is one that the run is about. */
  readonly belongs: (path: string) => boolean;
}

type Replan = (input: PlanInput) => Plan;

/**
 * Adds to a plan the route behind the token endpoint, where callbacks ask it and the project has none: written, or
 * as one finding with the route as text.
 * @param replan plans the project again, for another endpoint
 */
export function withTokenEndpoint(input: EndpointInput, made: Plan, replan: Replan): Plan {
  const callbacks = callbacksIn(made);
  const standing = input.options.scaffoldEndpoint ? callbacksBefore(input, made) : [];
  const [callback] = [...callbacks, ...standing];
  if (!callback) return made;
  const isFree = input.options.tokenEndpoint === defaultOptions.tokenEndpoint && standing.length === 0;
  return completed({ input, callback, isFree, replan }, made);
}

interface Job {
  readonly input: EndpointInput;
  readonly callback: Located | FileResult;
  readonly isFree: boolean;
  readonly replan: Replan;
}

function completed(job: Job, made: Plan): Plan {
  const { input, isFree, replan } = job;
  const { root, options, candidates, host = diskHost() } = input;
  const { tokenEndpoint: endpoint, tokenProperty: property } = options;
  const project = new Project(root, made.files, host);
  if (endpoint.startsWith('/') && hasRoute(project, endpoint)) return made;
  const callback = join(root, fileOf(job.callback).path);
  const ask: Ask = { project, endpoint, isFree, property, callback, candidates };
  const found = findDraft(ask);
  if (!isDraft(found)) return left(job, made, project, found);
  if (!options.scaffoldEndpoint) return proposed(job, made, project, found);
  if (found.served !== endpoint) {
    const again = { ...input, options: { ...options, tokenEndpoint: found.served } };
    const changed = { ...replan(again), options: again.options };
    const [first = job.callback] = callbacksIn(changed);
    return completed({ ...job, input: again, callback: first, isFree: false }, changed);
  }
  if (!input.belongs(found.path)) {
    const because = `${project.pathOf(found.path)} is not among the files of this run`;
    return left(job, made, project, { because, path: callback, offset: 0 });
  }
  return written(job, made, project, found);
}

/** The logins that this run gives a callback that asks the endpoint. */
function callbacksIn({ files }: Plan): Located[] {
  return files.flatMap((file) =>
    file.findings
      .filter(({ rule, also, edits }) => edits.length > 0 && [rule, ...also].includes('static-token'))
      .map((finding) => ({ file, finding })),
  );
}

/** The files with a login that an earlier run, or a person, gave such a callback. */
function callbacksBefore(
  { root, candidates, options, host = diskHost() }: EndpointInput,
  made: Plan,
): FileResult[] {
  const asked = ["'", '"', '`'].map((quote) => quote + options.tokenEndpoint + quote);
  return candidates.flatMap((path) => {
    const text = host.read(path) ?? '';
    if (!/\blogin\s*\(/.test(text) || !asked.some((literal) => text.includes(literal))) return [];
    const known = made.files.find((file) => join(root, file.path) === path);
    return [known ?? untouched(path.slice(root.length + 1), text)];
  });
}

function fileOf(callback: Located | FileResult): FileResult {
  return 'file' in callback ? callback.file : callback;
}

/** One finding with what a person is to write, at the place it is about. */
function left(
  { input, callback }: Job,
  made: Plan,
  project: Project,
  { because, path, offset }: Hindrance,
): Plan {
  const { tokenEndpoint: endpoint, tokenProperty: property } = input.options;
  const atCallback = join(input.root, fileOf(callback).path);
  const code = outlineFor(project, [path, atCallback], endpoint, property);
  const place = path === atCallback || !input.belongs(path) ? undefined : { path, offset };
  return told(made, project, callback, place, {
    rule: 'token-endpoint-by-hand',
    code,
    details: { endpoint, because },
  });
}

/** One finding with the whole route. */
function proposed({ input, callback }: Job, made: Plan, project: Project, draft: Draft): Plan {
  const { tokenEndpoint: endpoint } = input.options;
  const { path, isNew, edits, served, code, beside } = draft;
  const rule = served === endpoint ? 'token-endpoint-missing' : 'token-endpoint-elsewhere';
  const details = { endpoint, served, file: project.pathOf(path) };
  const place = isNew ? beside : { path, offset: edits[0]?.start ?? 0 };
  return told(made, project, callback, input.belongs(place.path) ? place : undefined, {
    rule,
    code,
    details,
  });
}

interface Telling {
  readonly rule: RuleName;
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
}

/** Adds a manual finding, at a place of a file as it is to be, else at the callback. */
function told(
  made: Plan,
  project: Project,
  callback: Located | FileResult,
  place: { path: string; offset: number } | undefined,
  { rule, code, details }: Telling,
): Plan {
  const file = place ? fileAt(made, project, place.path) : fileOf(callback);
  const start = place
    ? (offsetBefore(file, place.offset) ?? 0)
    : 'finding' in callback
      ? callback.finding.start
      : 0;
  const [finding] = describeSites(
    [{ rules: [rule], at: { start, end: start }, edits: [], details }],
    file.before,
  );
  return finding
    ? withFile(made, { ...file, findings: inOrder([...file.findings, { ...finding, code }]) })
    : made;
}

/** The route, where it passes the gate. */
function written(job: Job, made: Plan, project: Project, draft: Draft): Plan {
  const { input } = job;
  const { tokenEndpoint: endpoint } = input.options;
  const file = draft.isNew
    ? { ...untouched(project.pathOf(draft.path), ''), isNew: true }
    : fileAt(made, project, draft.path);
  const edits = draft.edits.map((edit) => editBefore(file, edit));
  if (!edits.every((edit) => edit !== undefined))
    return failed(job, made, project, draft, 'it would stand in a place that changes too');
  const rules: [RuleName, ...RuleName[]] = asksForHeader(draft)
    ? ['token-endpoint-header', 'token-endpoint-written']
    : ['token-endpoint-written'];
  const start = edits[0]?.start ?? 0;
  const site = { rules, at: { start, end: start }, edits, details: { endpoint } };
  const [finding] = describeSites([site], file.before);
  if (!finding) return made;
  if (input.accept && !input.accept(file.path, finding)) {
    const declined: Finding = { ...finding, edits: [], declined: true };
    return withFile(made, withFinding(file, declined));
  }
  const all = inOrder([...file.edits, ...edits]);
  const after = applyEdits(file.before, all);
  const done = withFile(made, { ...withFinding(file, finding), after, edits: all });
  return holds(job, done, project, draft, after)
    ? done
    : failed(job, made, project, draft, 'the route failed a check');
}

/** The gate: the new text parses, a second run leaves it alone, and the route is seen to be there. */
function holds({ input }: Job, done: Plan, project: Project, { path }: Draft, after: string): boolean {
  const { options, root, host = diskHost() } = input;
  const next = new Project(root, done.files, host);
  if (!next.programAt(path) || !hasRoute(next, options.tokenEndpoint)) return false;
  return migrate({ path, source: after, options, host: project.host }).text === after;
}

function failed(job: Job, made: Plan, project: Project, draft: Draft, because: string): Plan {
  return left(job, made, project, { because, ...draft.beside });
}
