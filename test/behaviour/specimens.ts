import type { Declared } from './compare';
import type { Change } from './plan';

/**
 * Migrations done by hand, one for each real HTTP client and each form of login: they show that the harness drives
 * every client, and the deliberately wrong migrations start from them.
 */
const reads: Record<string, string> = {
  axios: `import axios from 'axios';
export async function getConnection(groupId: string) {
  const { data } = await axios.get(\`https://app.xkit.co/api/platform/groups/\${groupId}/connections/hubspot\`, { auth: { username: 'pk', password: 'sk' } });
  return data.connection;
}`,
  'axios instance': `import axios from 'axios';
const api = axios.create({ baseURL: 'https://app.xkit.co/api/platform', auth: { username: 'pk', password: 'sk' } });
export const getConnection = (groupId: string) => api({ method: 'GET', url: '/groups/' + groupId + '/connections/hubspot' });`,
  fetch: `export async function getConnection(groupId: string) {
  const response = await fetch(\`https://app.xkit.co/api/platform/groups/\${groupId}/connections/hubspot\`, { headers: { authorization: 'Basic cGs6c2s=' } });
  if (!response.ok) throw new Error('Xkit answered ' + response.status);
  return response.json();
}`,
  'node-fetch': `import fetch from 'node-fetch';
export async function getConnection(groupId: string) {
  const response = await fetch(\`https://app.xkit.co/api/platform/groups/\${groupId}/connections/hubspot\`, { headers: { authorization: 'Basic cGs6c2s=' } });
  return response.json();
}`,
  got: `import got from 'got';
const xkit = got.extend({ prefixUrl: 'https://app.xkit.co/api/platform', username: 'pk', password: 'sk' });
export const getConnection = (groupId: string) => xkit.get(\`groups/\${groupId}/connections/hubspot\`).json();`,
  ky: `import ky from 'ky';
const xkit = ky.create({ prefixUrl: 'https://app.xkit.co/api/platform', headers: { authorization: 'Basic cGs6c2s=' } });
export const getConnection = (groupId: string) => xkit.get(\`groups/\${groupId}/connections/hubspot\`).json();`,
  undici: `import { request } from 'undici';
export async function getConnection(groupId: string) {
  const { statusCode, body } = await request(\`https://app.xkit.co/api/platform/groups/\${groupId}/connections/hubspot\`, { headers: { authorization: 'Basic cGs6c2s=' } });
  return { statusCode, body: await body.json() };
}`,
  superagent: `import superagent from 'superagent';
export async function getConnection(groupId: string) {
  const { body } = await superagent.get(\`https://app.xkit.co/api/platform/groups/\${groupId}/connections/hubspot\`).auth('pk', 'sk');
  return body;
}`,
  request: `const request = require('request');
exports.getConnection = (groupId: string, done: (error: unknown, body?: unknown) => void) =>
  request({ uri: \`https://app.xkit.co/api/platform/groups/\${groupId}/connections/hubspot\`, json: true, auth: { user: 'pk', pass: 'sk' } }, (error: unknown, _: unknown, body: unknown) => done(error, body));`,
  https: `import https from 'node:https';
export const getConnection = (groupId: string) => new Promise((resolve, reject) => {
  https.get({ hostname: 'app.xkit.co', path: \`/api/platform/groups/\${groupId}/connections/hubspot\`, auth: 'pk:sk' }, (answer) => {
    let text = '';
    answer.on('data', (chunk) => (text += chunk)).on('end', () => resolve(JSON.parse(text)));
  }).on('error', reject);
});`,
};

const mints: Record<string, string> = {
  axios: `import axios from 'axios';
export async function provision(user: { id: string; companyId: string }) {
  try {
    const { data } = await axios.post('https://app.xkit.co/api/platform/users', { user: { external_id: user.id, external_group_id: user.companyId } }, { auth: { username: 'pk', password: 'sk' } });
    return data.access_token;
  } catch (error) {
    console.error('no token', error);
    return undefined;
  }
}`,
  fetch: `export async function provision(user: { id: string; companyId: string }) {
  const response = await fetch('https://app.xkit.co/api/platform/users', { method: 'POST', headers: { authorization: 'Basic cGs6c2s=', 'content-type': 'application/json' }, body: JSON.stringify({ user: { external_id: user.id, external_group_id: user.companyId } }) });
  if (!response.ok) throw new Error('Xkit answered ' + response.status);
  return (await response.json()).access_token;
}`,
};

const login = (body: string) => `import createXkit from '@xkit-co/xkit.js';
const xkit = createXkit('shop.xkit.co');
async function getToken(): Promise<string> {
  const response = await fetch('/xkit-token', { method: 'POST' });
  if (!response.ok) throw new Error('no token');
  return (await response.json()).token;
}
${body}`;

const silent: Declared = {
  readsMigrated: true,
  tokensMigrated: true,
  loginMigrated: false,
  context: 'group',
  failure: false,
  manual: false,
};

const migrateByHand = (text: string) =>
  text
    .replace('groups/', 'contexts/')
    .replace('platform/users', 'platform/context')
    .replace(
      'user: { external_id: user.id, external_group_id: user.companyId }',
      'context: { external_id: user.companyId }',
    );

const change = (title: string, before: string, after: string, declared = silent): Change => ({
  title,
  path: `${title}.ts`,
  before,
  after,
  declared,
});

export const readsByClient = Object.entries(reads).map(([client, text]) =>
  change(`read with ${client}`, text, migrateByHand(text)),
);
export const mintsByClient = Object.entries(mints).map(([client, text]) =>
  change(`mint with ${client}`, text, migrateByHand(text)),
);
const loggingIn: Declared = { ...silent, loginMigrated: true };
export const loginUnwatched = change(
  'log in unwatched',
  login(
    `export const start = () => { void getToken().then((token) => xkit.login(token)).catch(() => undefined); };`,
  ),
  login(`export const start = () => { void xkit.login(getToken); };`),
  { ...loggingIn, failure: true },
);
export const loginWatched = change(
  'log in watched',
  login(`export async function start() {
  try { const token = await getToken(); await xkit.login(token); } catch (error) { console.error('no login', error); }
}`),
  login(`export async function start() {
  try { const token = await getToken(); await xkit.login(token, getToken); } catch (error) { console.error('no login', error); }
}`),
  loggingIn,
);
