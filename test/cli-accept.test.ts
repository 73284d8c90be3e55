import { expect, test } from 'vitest';
import { runProject, type Accept } from '../cli/project/migrate-project';
import { defaultOptions } from '../transforms/engine/options';
import { makeRepository } from './sandbox';

const files = {
  'src/crm.js':
    "import axios from 'axios';\n\nexport const read = (id) =>\n  axios.get(`https://app.xkit.co/api/platform/users/${id}/connections/hubspot`);\n",
  'src/mint.js':
    "import axios from 'axios';\n\nexport const mint = (user) =>\n  axios.post('https://app.xkit.co/api/platform/users', {\n    user: { external_id: user.id, external_group_id: user.teamId },\n  });\n",
};

function run(accept: Accept) {
  const folder = makeRepository(files);
  return runProject({ folder, options: defaultOptions, mode: 'dry-run', accept });
}

test('accept is asked about what a finding comes to in the whole project', async () => {
  const asked: string[] = [];
  await run((path, { rule }) => {
    asked.push(`${path} ${rule}`);
    return true;
  });
  expect(asked).toEqual(['src/crm.js group-token-user-read', 'src/mint.js group-token']);
});

test('and about what the others come to once some are refused', async () => {
  // Without the token for a group, nothing is wrong with reading by user.
  const result = await run((_, { rule }) => rule !== 'group-token');
  expect(result.files.map(({ path, before, after }) => [path, before !== after])).toEqual([
    ['src/crm.js', true],
    ['src/mint.js', false],
  ]);
  const findings = result.files.flatMap((file) => file.findings);
  expect(findings.map(({ rule, declined }) => [rule, declined])).toEqual([
    ['users-segment', false],
    ['group-token', true],
  ]);
});

test('a token that changes while its reads are refused is marked', async () => {
  const result = await run((path) => path !== 'src/crm.js');
  const findings = result.files.flatMap((file) => file.findings);
  expect(findings.map(({ rule, also, declined }) => [rule, also, declined])).toEqual([
    ['users-segment', [], true],
    ['reads-left', ['group-token'], false],
  ]);
  expect(findings[1]?.why).toContain('(src/crm.js:4)');
});
