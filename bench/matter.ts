/**
 * One file that uses the old API in all three steps, padded to an ordinary length. Step 1 is spelled in one
 * literal, so that the simplest tools of the comparison find it too.
 */
export function matterOf(index: number): string {
  const segment = index % 2 === 0 ? 'users' : 'groups';
  return `import axios from 'axios';
import createXkit from '@xkit-co/xkit.js';

const auth = { username: 'publishable', password: 'secret' };
const xkit = createXkit('acme.xkit.co');

export async function readConnection${index}(id: string, slug: string) {
  const response = await axios.get(
    \`https://app.xkit.co/api/platform/${segment}/\${id}/connections/\${slug}\`,
    { auth },
  );
  return response.data;
}

export async function mintToken${index}(userId: string): Promise<string> {
  const response = await axios.post(
    'https://app.xkit.co/api/platform/users',
    { user: { external_id: userId } },
    { auth },
  );
  return response.data.access_token;
}

async function fetchToken(): Promise<string> {
  const response = await axios.post('/api/session/token-${index}');
  return response.data.token;
}

async function connect(): Promise<void> {
  const token = await fetchToken();
  await xkit.login(token);
}

void connect();

${helpersOf(index)}`;
}

/** Code of an ordinary length that has nothing to do with Xkit. */
export function helpersOf(index: number): string {
  return Array.from({ length: 4 + (index % 9) }, (_, at) => helper(index, at)).join('\n');
}

function helper(index: number, at: number): string {
  return `export function summarise${index}_${at}(rows: { name: string; total: number }[]): string {
  const total = rows.reduce((sum, row) => sum + row.total * ${at + 1}, 0);
  const names = rows.filter((row) => row.total > ${index}).map((row) => row.name.trim());
  if (names.length === 0) return 'nothing to show';
  return \`\${names.join(', ')}: \${total.toFixed(2)}\`;
}
`;
}
