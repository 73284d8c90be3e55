import { expect, test } from 'vitest';
import type { Host } from '../transforms/engine/host';
import { migrate } from '../transforms/engine/migrate';
import { defaultOptions } from '../transforms/engine/options';
import { importersOf } from '../transforms/engine/syntax/modules/importers';
import { Program } from '../transforms/engine/syntax/program';
import { knowingHost, memoryHost } from './memory-host';

type Files = Readonly<Record<string, string>>;

const builder =
  'export const url = (id) => `https://app.xkit.co/api/platform/users/${id}/connections/slack`;\n';
const deleting = "import { url } from './url';\nexport const remove = (id) => axios.delete(url(id));\n";

function rulesOf(files: Files, host: Host): string[] {
  const { findings } = migrate({
    path: '/url.js',
    source: files['/url.js'] ?? '',
    options: defaultOptions,
    host,
  });
  return findings.map(({ rule }) => rule);
}

function pathsOf(files: Files, host: Host): (string | undefined)[] | undefined {
  const program = Program.parse(files['/url.js'] ?? '', '/url.js').connect(host);
  return importersOf(program)?.map((importer) => importer.program?.path);
}

test('an importer is found over re-exports, in circles, and where it does not parse', () => {
  const files = {
    '/url.js': `${builder}import './round';\n`,
    '/round.js': "import { url } from './url';\nexport { url };\n",
    '/far.js': "import { url } from './round';\nurl(1);\n",
    '/broken.js': "import { url } from './url';\nconst = url(1);\n",
    '/apart.js': 'export const url = 1;\n',
  };
  expect(pathsOf(files, knowingHost(files))).toEqual(['/round.js', undefined, '/far.js']);
  expect(pathsOf(files, memoryHost(files))).toBeUndefined();
});

test('what an importer deletes with stays, and what importers read moves', () => {
  const reading = deleting.replace('delete', 'get');
  const files = { '/url.js': builder, '/crm.js': "import axios from 'axios';\n" + deleting };
  expect(rulesOf(files, knowingHost(files))).toEqual(['shared-segment']);
  const reads = { '/url.js': builder, '/crm.js': "import axios from 'axios';\n" + reading };
  expect(rulesOf(reads, knowingHost(reads))).toEqual(['users-segment']);
});

test('importers are asked for only where an address leaves the file', () => {
  const asked: string[] = [];
  const source =
    "import axios from 'axios';\nexport const read = (id) =>\n  axios.get(`https://app.xkit.co/api/platform/users/${id}/connections/slack`);\n";
  const host: Host = {
    ...memoryHost({ '/url.js': source }),
    importers: (path) => {
      asked.push(path);
      return [];
    },
  };
  expect(rulesOf({ '/url.js': source }, host)).toEqual(['users-segment']);
  expect(asked).toEqual([]);
  expect(rulesOf({ '/url.js': builder }, host)).toEqual(['users-segment']);
  expect(asked).toEqual(['/url.js']);
});

// A plain jscodeshift run sees one file at a time and those it imports; the command looks for the importers too.
test('known miss: without a way to importers, an address that another module deletes with is migrated', () => {
  const files = { '/url.js': builder, '/crm.js': "import axios from 'axios';\n" + deleting };
  expect(rulesOf(files, memoryHost(files))).toEqual(['users-segment']);
});
