import picocolors from 'picocolors';
import type { Finding } from '../../transforms/engine/findings';
import type { Accept, Replan } from '../project/migrate-project';
import type { FileResult, ProjectResult } from '../project/result';
import { formatHunk, hunksOf } from '../report/patch';
import { colorDiff, placeOf } from '../report/terminal';
import { showName } from '../report/text';
import type { Prompts } from './prompts';

export interface Decisions {
  readonly plan: ProjectResult;
  readonly replan: Replan;
  readonly prompts: Prompts;
  readonly colors: boolean;
  /** Whether a person is asked about a finding; what nobody is asked about is taken. */
  readonly asked: (finding: Finding) => boolean;
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
  const { plan, asked } = decisions;
  const open = plan.files.flatMap((file) =>
    file.findings.filter(asked).map((finding) => ({ file, finding })),
  );
  const taken = new Set<string>();
  let forFile: { path: string; answer: 'a' | 's' } | undefined;
  for (const [index, { file, finding }] of open.entries()) {
    if (forFile?.path === file.path) {
      if (forFile.answer === 'a') taken.add(keyOf(file.path, finding));
      continue;
    }
    const answer = await askAbout(file, finding, `${index + 1}/${open.length}`, decisions);
    if (answer === 'q') break;
    if (answer === 'a' || answer === 's') forFile = { path: file.path, answer };
    if (answer === 'y' || answer === 'a') taken.add(keyOf(file.path, finding));
  }
  return (path, finding) => !asked(finding) || taken.has(keyOf(path, finding));
}

async function askAbout(
  file: FileResult,
  finding: Finding,
  position: string,
  { plan, replan, prompts, colors }: Decisions,
): Promise<Answer> {
  const key = keyOf(file.path, finding);
  const accept: Accept = (path, other) => keyOf(path, other) === key;
  const alone = replan({ options: plan.options, accept, only: file.path }).files[0];
  const diff = alone ? hunksOf(alone).map(formatHunk).join('').trimEnd() : '';
  const color = picocolors.createColors(colors);
  const { level, rule, why, todo } = finding;
  const reason = level === 'review' ? `\n\n${showName(why)}\n→ ${showName(todo)}` : '';
  const shown = diff
    .split('\n')
    .map((line) => showName(line))
    .join('\n');
  prompts.show(
    `${color.dim(position)} ${color.cyan(placeOf({ file, finding }))} ${level} ${color.bold(rule)}`,
    `${colorDiff(shown, colors)}${reason}`,
  );
  return prompts.press('Make this change?', answers);
}

function keyOf(path: string, { start, end, rule, also }: Finding): string {
  return JSON.stringify([path, start, end, rule, also]);
}
