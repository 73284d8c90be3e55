import picocolors from 'picocolors';
import { allBut, type Accept, type Replan } from '../project/migrate-project';
import { migratedIn, type FileResult, type Located, type ProjectResult } from '../project/result';
import { formatHunk, hunksOf } from '../report/patch';
import { colorDiff, placeOf } from '../report/terminal';
import { showName } from '../report/text';
import type { Prompts } from './prompts';

export interface Decisions {
  readonly plan: ProjectResult;
  readonly replan: Replan;
  readonly prompts: Prompts;
  readonly colors: boolean;
  /** What a person is asked about; what nobody is asked about is taken. */
  readonly open: readonly Located[];
}

type Answer = 'y' | 'n' | 'a' | 's' | 'q';

const answers = [
  { value: 'y', label: 'yes, make this change' },
  { value: 'n', label: 'no' },
  { value: 'a', label: 'yes, and all the others of this file' },
  { value: 's', label: 'skip this file: none of its others' },
  { value: 'q', label: 'quit: none of the rest' },
] satisfies { value: Answer; label: string }[];

/** Shows change by change and asks. A change is all edits of one place, so that an import never stands without its call. */
export async function decideOneByOne(decisions: Decisions): Promise<Accept> {
  const { open } = decisions;
  const taken = new Set<Located>();
  let forFile: { file: FileResult; answer: 'a' | 's' } | undefined;
  for (const [index, located] of open.entries()) {
    const { file } = located;
    if (forFile?.file === file) {
      if (forFile.answer === 'a') taken.add(located);
      continue;
    }
    const answer = await askAbout(located, `${index + 1}/${open.length}`, decisions);
    if (answer === 'q') break;
    if (answer === 'a' || answer === 's') forFile = { file, answer };
    if (answer === 'y' || answer === 'a') taken.add(located);
  }
  return allBut(open.filter((located) => !taken.has(located)));
}

async function askAbout(located: Located, position: string, decisions: Decisions): Promise<Answer> {
  const { plan, replan, prompts, colors } = decisions;
  const { file, finding } = located;
  const others = migratedIn({ ...plan, files: [file] }).filter((other) => other.finding !== finding);
  // A route is written for the callbacks of other files: alone, nobody would ask it.
  const only = finding.rule.startsWith('token-endpoint') ? undefined : file.path;
  const replanned = replan({ options: plan.options, accept: allBut(others), only });
  const alone = replanned.files.find(({ path }) => path === file.path);
  const diff = alone ? hunksOf(alone).map(formatHunk).join('').trimEnd() : '';
  const color = picocolors.createColors(colors);
  const { level, rule, why, todo } = finding;
  const reason = level === 'review' ? `\n\n${showName(why)}\n→ ${showName(todo)}` : '';
  const shown = diff
    .split('\n')
    .map((line) => showName(line))
    .join('\n');
  prompts.show(
    `${color.dim(position)} ${color.cyan(placeOf(located))} ${level} ${color.bold(rule)}`,
    `${colorDiff(shown, colors)}${reason}`,
  );
  return prompts.press('Make this change?', answers);
}
