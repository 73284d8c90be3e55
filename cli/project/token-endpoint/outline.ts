import { frameworks } from './frameworks';
import type { Project } from './project';
import { rowsOf } from './drafts';

/** The last statement declares the token; the first is for a person to write. */
const statements = [
  '// TODO: the External ID (of the group, or of a user without one) that your session knows.',
  '// Never take it from the body, the query or the path of the request.',
  'const externalId = THE_EXTERNAL_ID_FROM_THE_SESSION;',
  'const keys = `${process.env.XKIT_PUBLISHABLE_KEY}:${process.env.XKIT_SECRET_KEY}`;',
  "const response = await fetch('https://app.xkit.co/api/platform/context', {",
  "  method: 'POST',",
  '  headers: {',
  "    authorization: `Basic ${Buffer.from(keys).toString('base64')}`,",
  "    'content-type': 'application/json',",
  '  },',
  '  body: JSON.stringify({ context: { external_id: externalId } }),',
  '});',
  'if (!response.ok) throw new Error(`Xkit answered ${response.status}`);',
  'const { access_token } = await response.json();',
];

/** A route for a person to complete, in the framework of the project, else in Express. */
export function outlineFor(
  project: Project,
  paths: readonly string[],
  endpoint: string,
  property: string,
): string {
  const rows = paths.flatMap((path) => rowsOf(project, { path }).map((row) => ({ row, path })));
  const own = rows.find(({ row, path }) => row.owns?.test(project.pathOf(path))) ?? rows[0];
  const framework = own?.row ?? frameworks.find(({ packages }) => packages.includes('express'));
  const path = /^https?:/.test(endpoint) && URL.canParse(endpoint) ? new URL(endpoint).pathname : endpoint;
  const key = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(property) ? property : `'${property}'`;
  return framework?.outline({ endpoint: path, answer: `{ ${key}: access_token }`, statements }) ?? '';
}
