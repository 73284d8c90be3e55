/**
 * Holds the labelled list of places with the word (`mentions.tsv`) against the corpus: every file with the word is in
 * it, the text test calls a mention what is labelled so, and the engine says nothing where the word is not Xkit's.
 * `npx tsx bench/corpus/mentions.ts`; exits with 1 when one differs.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { mentionsXkit } from '../../transforms/engine/mentions';
import { scriptsIn, textOf } from './files';
import { isWrong, look } from './look';
import { corpusFolders } from './packages';

const root = join(__dirname, '..', '..');

/** `xkit`: Xkit's · `other`: another name with these letters · `none`: letters that came together by chance. */
type Label = 'xkit' | 'other' | 'none';

interface Labelled {
  /** `package@version/path`. */
  readonly file: string;
  readonly line: number;
  /** The word and a little around it, at most 40 characters. */
  readonly excerpt: string;
  readonly label: Label;
}

function main(): void {
  const labelled = readLabels();
  const files = new Map(foldersByPackage().flatMap(([name, folder]) => filesIn(name, folder)));
  const problems = [
    ...[...files].flatMap(([file, path]) =>
      checkFile(
        path,
        labelled.filter((row) => row.file === file),
        file,
      ),
    ),
    ...labelled.filter(({ file }) => !files.has(file)).map(({ file }) => `${file} has no such word`),
  ];
  for (const problem of problems) console.log(problem);
  const counts = (['xkit', 'other', 'none'] as const).map(
    (label) => `${labelled.filter((row) => row.label === label).length} ${label}`,
  );
  console.log(
    `${labelled.length} places in ${files.size} files: ${counts.join(', ')}; ${problems.length} differ`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

function readLabels(): Labelled[] {
  const [, ...rows] = readFileSync(join(__dirname, 'mentions.tsv'), 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [label, file = '', line, excerpt = ''] = row.split('\t');
    return { label: label as Label, file, line: Number(line), excerpt };
  });
}

/** The packages of the corpus, and the library itself as it is installed here. */
function foldersByPackage(): [string, string][] {
  const library = join(root, 'node_modules', '@xkit-co', 'xkit.js');
  const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')) as { version: string };
  const [, ...packages] = corpusFolders();
  return [
    [`@xkit-co/xkit.js@${version}`, library],
    ...packages.map((folder): [string, string] => [
      relative(join(root, '.cache', 'corpus'), folder).replaceAll('__', '/'),
      join(folder, 'package'),
    ]),
  ];
}

/** The files of a package with the word in them. */
function filesIn(name: string, folder: string): [string, string][] {
  return [...scriptsIn(folder, { ours: true })]
    .filter((path) => /xkit/i.test(textOf(path) ?? ''))
    .map((path) => [`${name}/${relative(folder, path)}`, path]);
}

function checkFile(path: string, rows: readonly Labelled[], file: string): string[] {
  const text = textOf(path) ?? '';
  const lines = text.split('\n');
  const missing = lines.flatMap((line, index) => {
    const words = line.match(/xkit/gi)?.length ?? 0;
    const told = rows.filter((row) => row.line === index + 1 && line.includes(row.excerpt)).length;
    return words === told ? [] : [`${file}:${index + 1} has ${words} such words, ${told} of them labelled`];
  });
  const isMention = rows.some(({ label }) => label !== 'none');
  const isXkit = rows.some(({ label }) => label === 'xkit');
  return [
    ...missing,
    ...(mentionsXkit(text) === isMention ? [] : [`${file} is labelled otherwise than the text test has it`]),
    ...(isXkit || !isWrong(look(path)) ? [] : [`${file} is not Xkit's, but the engine found something`]),
  ];
}

main();
