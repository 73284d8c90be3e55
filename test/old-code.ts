/** A module of an app that has tokens made the old way: one safe change, in two places. */
export function oldModule(name: string, lineEnd = '\n'): string {
  return [
    "import axios from 'axios';",
    '',
    `export async function ${name}Token(id: string) {`,
    '  const response = await axios.post(',
    "    'https://app.xkit.co/api/platform/users',",
    '    { user: { external_id: id } },',
    '    { auth: { username: process.env.XKIT_KEY!, password: process.env.XKIT_SECRET! } },',
    '  );',
    '  return response.data.access_token;',
    '}',
    '',
  ].join(lineEnd);
}

/** What becomes of it. */
export function newModule(name: string, lineEnd = '\n'): string {
  return oldModule(name, lineEnd)
    .replace('/platform/users', '/platform/context')
    .replace('{ user:', '{ context:');
}

/** A module whose token is made for a user of a group: a person should look at what becomes of it. */
export function groupedModule(name: string): string {
  return oldModule(name).replace('external_id: id', "external_id: id, external_group_id: 'g'");
}

/** A safe one beside it: credentials of the same kind of ID are read. */
export const readingModule = `import axios from 'axios';

export function read(id: string) {
  return axios.get(\`https://app.xkit.co/api/platform/groups/\${id}/connections/hubspot\`);
}
`;
