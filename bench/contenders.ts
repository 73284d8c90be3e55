import { join } from 'node:path';

const root = join(__dirname, '..');
const jscodeshift = join(root, 'node_modules', 'jscodeshift', 'bin', 'jscodeshift.js');
const astGrep = join(root, 'node_modules', '@ast-grep', 'cli', 'ast-grep');

export interface Contender {
  readonly name: string;
  /** The command line; it runs inside the tree. */
  readonly command: readonly string[];
  /** Whether it writes the migration, or is a floor that only searches. */
  readonly writes: boolean;
}

const everyScript = ['--extensions=js,jsx,mjs,cjs,ts,tsx', '--silent'];

export const contenders = [
  {
    name: 'xkit-contexts-codemod',
    command: ['node', join(root, 'dist', 'cli.cjs'), '--allow-dirty', '.'],
    writes: true,
  },
  {
    name: 'jscodeshift, our transform',
    command: ['node', jscodeshift, '-t', join(root, 'transforms', 'contexts.ts'), ...everyScript, '.'],
    writes: true,
  },
  {
    name: 'jscodeshift, naive step 1',
    command: ['node', jscodeshift, '-t', join(root, 'bench', 'naive', 'endpoints.js'), ...everyScript, '.'],
    writes: true,
  },
  {
    name: 'ast-grep scan, step 1',
    command: [
      astGrep,
      'scan',
      '--config',
      join(root, 'bench', 'ast-grep', 'sgconfig.yml'),
      '--update-all',
      '.',
    ],
    writes: true,
  },
  { name: 'rg -l -i xkit', command: ['rg', '-l', '-i', 'xkit', '.'], writes: false },
  { name: 'git grep -l -i xkit', command: ['git', 'grep', '-l', '-i', '-F', 'xkit'], writes: false },
  { name: 'node -e 0', command: ['node', '-e', '0'], writes: false },
] as const satisfies readonly Contender[];

export type ContenderName = (typeof contenders)[number]['name'];
