/**
 * The library: migrates one text, or a whole project. Importing it does nothing.
 *
 * @example
 * import { migrate, migrateProject, readOptions } from 'xkit-contexts-codemod';
 * const { text, findings } = migrate({ path: 'a.ts', source, options: readOptions({ context: 'user' }) });
 * const result = await migrateProject({ folder: '.', options: readOptions({}), mode: 'dry-run' });
 */
export { docsLink, rules, type Finding, type RuleName } from '../transforms/engine/findings';
export type { Host } from '../transforms/engine/host';
export { migrate, type MigrateInput, type Migration } from '../transforms/engine/migrate';
export { defaultOptions, OptionError, readOptions, type Options } from '../transforms/engine/options';
export type { Level, Rule, Step } from '../transforms/engine/rules/rule';
export type { PlainEdit, Span } from '../transforms/engine/syntax/edits';
export { runProject as migrateProject, type Accept, type ProjectRun } from './project/migrate-project';
export {
  Refusal,
  type FileResult,
  type Problem,
  type ProjectResult,
  type SkippedFile,
} from './project/result';
