import { defaultOptions, type Options } from '../../transforms/engine/options';
import { allBut, type Accept, type Replan } from '../project/migrate-project';
import { migratedIn, type ProjectResult } from '../project/result';
import { count } from '../report/text';
import { decideOneByOne } from './changes';
import type { Prompts } from './prompts';

export interface Interview {
  readonly prompts: Prompts;
  /** Settings that were given already, by their names: nobody is asked for them again. */
  readonly given: ReadonlySet<string>;
  readonly colors: boolean;
  /** Keeps answers for the next run, and says where. */
  readonly save: (answers: Readonly<Record<string, string>>) => string;
}

/** Asks the few real questions, then which changes are wanted. @returns the plan to write */
export async function interview(
  planned: ProjectResult,
  replan: Replan,
  { prompts, given, colors, save }: Interview,
): Promise<ProjectResult> {
  const options = { ...planned.options, ...(await askOptions(planned, replan, prompts, given)) };
  const plan = replan({ options });
  const way = await askWay(plan, prompts);
  const accept = await acceptFor(way, plan, replan, prompts, colors);
  const answers = differences(planned.options, options);
  if (
    Object.keys(answers).length > 0 &&
    (await prompts.confirm('Keep these answers in xkit-contexts.config.json?'))
  ) {
    save(answers);
  }
  const decided = replan({ options, accept });
  const changed = decided.files.filter(isChanged).length;
  prompts.end(changed === 0 ? 'Nothing is written.' : `Writing ${count(changed, 'file')}.`);
  return decided;
}

/** A question is asked only where the answer makes a difference in this project. */
async function askOptions(
  planned: ProjectResult,
  replan: Replan,
  prompts: Prompts,
  given: ReadonlySet<string>,
): Promise<Partial<Options>> {
  const { options } = planned;
  const matters = (one: Partial<Options>, other: Partial<Options>) =>
    textsOf(replan({ options: { ...options, ...one } })) !==
    textsOf(replan({ options: { ...options, ...other } }));
  const answers: { -readonly [Name in keyof Options]?: Options[Name] } = {};
  if (!given.has('context') && matters({ context: 'group' }, { context: 'user' })) {
    answers.context = await prompts.choose('Whose External ID are tokens made for?', [
      { value: 'auto' as const, label: 'as the guide says: the group where there is one, else the user' },
      { value: 'group' as const, label: 'always the group' },
      { value: 'user' as const, label: 'always the user: each has integrations of their own' },
    ]);
  }
  if (!given.has('tokenEndpoint') && matters({ tokenEndpoint: '/a' }, { tokenEndpoint: '/b' })) {
    const question = 'Which endpoint of your app answers with a fresh token?';
    answers.tokenEndpoint = await prompts.ask(question, options.tokenEndpoint);
  }
  return answers;
}

type Way = 'each' | 'review' | 'safe' | 'all';

async function askWay(plan: ProjectResult, prompts: Prompts): Promise<Way> {
  const made = migratedIn(plan);
  const review = made.filter(({ finding }) => finding.level === 'review').length;
  const safe = made.length - review;
  const ways = [
    { value: 'each', label: `look at each of the ${count(made.length, 'change')}` },
    { value: 'review', label: `take the safe ones (${safe}), look at those a person should see (${review})` },
    { value: 'safe', label: `take the safe ones only (${safe})` },
    { value: 'all', label: 'take them all' },
  ] as const;
  // Where there is only one kind, the ways between say nothing.
  const open = ways.filter(({ value }) => value === 'each' || value === 'all' || (safe > 0 && review > 0));
  return prompts.choose('Which changes do you want?', open);
}

async function acceptFor(
  way: Way,
  plan: ProjectResult,
  replan: Replan,
  prompts: Prompts,
  colors: boolean,
): Promise<Accept> {
  const migrated = migratedIn(plan);
  const review = migrated.filter(({ finding }) => finding.level === 'review');
  if (way === 'all') return () => true;
  if (way === 'safe') return allBut(review);
  return decideOneByOne({ plan, replan, prompts, colors, open: way === 'each' ? migrated : review });
}

function differences(before: Options, after: Options): Record<string, string> {
  const names = Object.keys(defaultOptions) as (keyof Options)[];
  const changed = names.filter((name) => before[name] !== after[name]);
  return Object.fromEntries(changed.map((name) => [name, String(after[name])]));
}

function textsOf({ files }: ProjectResult): string {
  return JSON.stringify(files.map(({ path, after }) => [path, after]));
}

function isChanged({ before, after }: { before: string; after: string }): boolean {
  return before !== after;
}
