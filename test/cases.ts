import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../transforms/engine/migrate';
import { readOptions } from '../transforms/engine/options';
import { knowingHost } from './memory-host';

const folder = join(__dirname, 'cases');

/** Short scripts that share a heading: what stands above each of them, and how they are run. */
export interface Group {
  readonly title: string;
  readonly settings: Settings;
  readonly cases: readonly Case[];
}

interface Settings {
  readonly above: string;
  readonly path: string;
  /** Other modules of the project, by their paths; the case may import them, and they the case. */
  readonly modules: Readonly<Record<string, string>>;
  readonly options: Parameters<typeof readOptions>[0];
  /** What the cases state of the findings, rather than what is written and found: what they say, or the code they are at. */
  readonly shows: string | undefined;
}

interface Case {
  readonly code: string;
  readonly outcome: readonly string[];
}

export function loadGroups(): Group[] {
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split(/^(?=# )/m)
      .map(readGroup),
  );
}

/** States what the engine does now, in every file. */
export function writeOutcomes(): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const groups = readFileSync(path, 'utf8').split(/^(?=# )/m);
    writeFileSync(path, groups.map(stateGroup).join(''));
  }
}

/** What becomes of a case: each line that is new, then its findings as `level rule +further`; or what it shows. */
export function outcomeOf(code: string, { above, path, modules, options, shows }: Settings): string[] {
  const source = `${above}${code}\n`;
  const host = Object.keys(modules).length > 0 ? knowingHost({ ...modules, [path]: source }) : undefined;
  const { text, findings } = migrate({ path, source, options: readOptions(options), host });
  if (shows === 'why') return findings.map(({ why }) => why);
  if (shows === 'todo') return findings.map(({ todo }) => todo);
  if (shows === 'place') return findings.map(({ start, end }) => source.slice(start, end));
  const old = new Set(source.split('\n'));
  const written = text.split('\n').slice(above.split('\n').length - 1);
  return [
    ...written.filter((line) => !old.has(line)),
    ...findings.map(({ level, rule, also }) => [`${level} ${rule}`, ...also].join(' +')),
  ];
}

function readGroup(text: string): Group {
  const [head = '', ...blocks] = text.trimEnd().split(/\n{2,}/);
  const [title = '', ...lines] = head.split('\n');
  const values = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
  const settings: Settings = {
    above: values('above')
      .map((line) => `${line}\n`)
      .join(''),
    path: values('path')[0] ?? 'case.ts',
    modules: Object.fromEntries(values('module').map((module) => partsOf(module, ' '))),
    options: Object.fromEntries(values('option').map((option) => partsOf(option, '='))),
    shows: values('shows')[0],
  };
  return { title: title.slice(2), settings, cases: blocks.map(readCase) };
}

/** What stands before a mark, and all behind it. */
function partsOf(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

function readCase(block: string): Case {
  const lines = block.split('\n');
  return {
    code: lines.filter((line) => !line.startsWith('→')).join('\n'),
    outcome: lines.filter((line) => line.startsWith('→')).map((line) => line.slice(2)),
  };
}

function stateGroup(text: string): string {
  const [head = ''] = text.trimEnd().split(/\n{2,}/);
  const { settings, cases } = readGroup(text);
  const blocks = cases.map(({ code }) =>
    [code, ...outcomeOf(code, settings).map((line) => `→ ${line}`)].join('\n'),
  );
  return `${[head, ...blocks].join('\n\n')}\n\n`;
}
