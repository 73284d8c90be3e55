import * as fc from 'fast-check';

/** A program put together at random, and how many sites of each step it has. */
export interface GeneratedProgram {
  readonly text: string;
  readonly sites: {
    readonly endpoints: number;
    readonly 'context-tokens': number;
    readonly 'login-callbacks': number;
  };
  readonly style: Style;
}

export interface Style {
  readonly quote: "'" | '"';
  readonly semicolons: boolean;
  readonly indent: string;
  readonly lineEnd: '\n' | '\r\n';
}

/** One function of the program; `at` makes its names its own. Single quotes, semicolons and two spaces throughout. */
type Snippet = (at: number) => string;

const base = 'https://app.xkit.co/api/platform';

const header = [
  `import axios from 'axios';`,
  `import createXkit from '@xkit-co/xkit.js';`,
  `import { auth, notify } from './app.js';`,
  `const BASE = '${base}';`,
  `const routes = { users: (id, slug) => \`\${BASE}/users/\${id}/connections/\${slug}\` };`,
  `const api = axios.create({ baseURL: BASE, auth });`,
  `const xkit = createXkit('acme.xkit.co');`,
];

const reads: readonly Snippet[] = [
  (at) => `async function read${at}(id) {
  return axios.get(\`${base}/users/\${id}/connections/hubspot\`, { auth });
}`,
  (at) => `async function read${at}(id, slug) {
  const url = BASE + '/groups/' + encodeURIComponent(id) + '/connections/' + slug;
  const response = await fetch(url);
  return response.json();
}`,
  (at) => `const read${at} = (id) => api.get('/users/' + id + '/connections/slack');`,
  (at) => `function read${at}(id) {
  // the credentials of one team
  return api({ url: \`/groups/\${id}/connections/slack?fresh=\${id.length}\` });
}`,
  (at) => `async function read${at}(id) {
  return fetch([BASE, 'users', id, 'connections', 'hubspot'].join('/'));
}`,
  (at) => `class Reader${at} {
  url(id) {
    return new URL(\`/api/platform/users/\${id}/connections/jira\`, 'https://app.xkit.co');
  }
  async read(id) {
    return fetch(this.url(id));
  }
}`,
];

const bodies: readonly string[] = [
  `{ user: { external_id: user.id } }`,
  `{ user: { external_id: user.id, external_group_id: user.team.id } }`,
  `{ user: { external_id: user.id, external_group_id: user.team?.id } }`,
  `{ user: { external_id: user.id, email: user.email } }`,
  `{ user: { external_id: user.id, external_group_id: null } }`,
];

const mints: readonly ((body: string) => Snippet)[] = [
  (body) => (at) =>
    `async function mint${at}(user) {
  const response = await axios.post('${base}/users', ${body}, { auth });
  return response.data.access_token;
}`,
  (body) => (at) => `const mint${at} = (user) => api.post('/users', ${body});`,
  (body) => (at) =>
    `async function mint${at}(user) {
  const response = await fetch(\`\${BASE}/users\`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(${body}),
  });
  return (await response.json()).access_token;
}`,
];

const logins: readonly Snippet[] = [
  (at) => `const getToken${at} = async () => (await axios.post('/session')).data.token;
async function connect${at}() {
  await xkit.login(await getToken${at}());
}
connect${at}();`,
  (at) => `async function connect${at}() {
  const response = await fetch('/session', { method: 'POST' });
  const { token } = await response.json();
  await xkit.login(token);
}
connect${at}();`,
  (at) => `function connect${at}() {
  axios.post('/session').then(({ data }) => xkit.login(data.token));
}`,
  (at) => `async function connect${at}() {
  try {
    const { data } = await axios.post('/session');
    await xkit.login(data.token);
  } catch (error) {
    notify(error);
  }
}`,
  (at) => `function connect${at}() {
  xkit.login(window.XKIT_TOKEN_${at});
}`,
];

const styles = fc.record({
  quote: fc.constantFrom<Style['quote']>("'", '"'),
  semicolons: fc.boolean(),
  indent: fc.constantFrom('  ', '    ', '\t'),
  lineEnd: fc.constantFrom<Style['lineEnd']>('\n', '\r\n'),
});

const snippets = fc.oneof(
  fc.constantFrom(...reads).map((snippet) => ({ step: 'endpoints' as const, snippet })),
  fc
    .tuple(fc.constantFrom(...mints), fc.constantFrom(...bodies))
    .map(([mint, body]) => ({ step: 'context-tokens' as const, snippet: mint(body) })),
  fc.constantFrom(...logins).map((snippet) => ({ step: 'login-callbacks' as const, snippet })),
);

/** Programs of up to a dozen functions, each with one site, in one of the usual styles. */
export const generatedPrograms: fc.Arbitrary<GeneratedProgram> = fc
  .tuple(fc.array(snippets, { minLength: 1, maxLength: 12 }), styles)
  .map(([chosen, style]) => {
    const count = (step: string) => chosen.filter((one) => one.step === step).length;
    const routeTable = 1;
    return {
      text: restyle([header.join('\n'), ...chosen.map(({ snippet }, at) => snippet(at))].join('\n\n'), style),
      sites: {
        endpoints: count('endpoints') + routeTable,
        'context-tokens': count('context-tokens'),
        'login-callbacks': count('login-callbacks'),
      },
      style,
    };
  });

function restyle(text: string, { quote, semicolons, indent, lineEnd }: Style): string {
  const lines = `${text}\n`.replaceAll("'", quote).split('\n');
  return lines
    .map((line) => line.replace(/^(?: {2})+/, (spaces) => indent.repeat(spaces.length / 2)))
    .map((line) => (semicolons ? line : line.replace(/;$/, '')))
    .join(lineEnd);
}
