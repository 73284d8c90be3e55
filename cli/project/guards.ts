import { join, relative } from 'node:path';
import { git, namesIn, withoutOwnFilters, type GitAnswer } from './git';
import type { Place } from './discover';
import { Refusal } from './result';
import { toPosix, type Selection } from './selection';
import { showName } from '../report/text';
import { hashOf, ownTexts } from './write';

export interface Allowed {
  readonly dirty: boolean;
  readonly noVcs: boolean;
}

/** As many names as a person reads. */
const shown = 20;

/** Asks git what is not committed; the answer comes while the engine works. */
export type AskUncommitted = () => Promise<GitAnswer>;

/** Prepares the question what is not committed below the given paths. */
export async function prepareUncommitted({ root }: Place, { paths }: Selection): Promise<AskUncommitted> {
  const pathspecs = paths.map((path) => relative(root, path) || '.');
  // What is uncommitted in a submodule is a matter of its own repository, which this run does not write to.
  const options = '--porcelain=v1 -z --no-renames --untracked-files=all --ignore-submodules=dirty'.split(' ');
  const filters = await withoutOwnFilters(root);
  return () => git(['status', ...options, '--', ...pathspecs], root, filters);
}

/**
 * Refuses to write where a change could not be told from a person's own: in a folder without version control, and
 * in a work tree with changes below the given paths that are not committed. What an earlier run of ours left is no
 * such change. An untracked file counts when this run would change it.
 * @param asked what git was asked before, if it was
 * @throws {Refusal} that names the flag which allows it
 */
export async function refuseUnsafe(
  place: Place,
  selection: Selection,
  changing: readonly string[],
  allowed: Allowed,
  asked?: Promise<GitAnswer>,
): Promise<void> {
  if (!place.gitDirectory) {
    if (allowed.noVcs) return;
    throw new Refusal(
      `${place.root} is not under version control, so the changes could not be reviewed.\n` +
        'Allow it with --allow-no-vcs (xkit-contexts-codemod undo takes the run back).',
    );
  }
  if (allowed.dirty) return;
  const ask = async () => (await prepareUncommitted(place, selection))();
  const dirty = uncommittedIn(await (asked ?? ask()), place, new Set(changing));
  if (dirty.length === 0) return;
  const list = dirty.slice(0, shown).map((path) => `  ${showName(path)}`);
  const more = dirty.length > shown ? [`  and ${dirty.length - shown} more`] : [];
  throw new Refusal(
    [
      'these files have changes that are not committed:',
      ...list,
      ...more,
      'Commit or stash them, or allow it with --allow-dirty.',
    ].join('\n'),
  );
}

function uncommittedIn(answer: GitAnswer, place: Place, changing: ReadonlySet<string>): string[] {
  if (answer.code !== 0) throw new Refusal(`git could not tell what is committed: ${answer.stderr}`);
  const own = ownTexts(place);
  return namesIn(answer.stdout)
    .map((line) => line.toString('utf8'))
    .filter((line) => !line.startsWith('??') || changing.has(toPosix(line.slice(3))))
    .map((line) => line.slice(3))
    .filter((path) => !own.get(path)?.has(hashOf(join(place.root, path)) ?? ''));
}
