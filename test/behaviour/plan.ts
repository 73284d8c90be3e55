import { createRequire, isBuiltin } from 'node:module';
import { extname, join } from 'node:path';
import { loginRules } from '../../transforms/engine/rules/login-callbacks';
import type { Fixture } from '../fixtures';
import type { Declared } from './compare';
import { compileModule, globalsOf, requiredBy, workFolder, writeModule } from './compile';
import type { Job, Scenario } from './protocol';

/** A module before and after its migration, ready to run. */
export interface Pair {
  readonly title: string;
  readonly before: Job;
  readonly after: Job;
  readonly declared: Declared;
}

export interface Skipped {
  readonly title: string;
  /** Why it cannot run here: one of few, so that they can be counted. */
  readonly reason: string;
}

/** Two texts of one module, and what was declared of the change. */
export interface Change {
  readonly title: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly declared: Declared;
  readonly optionalGroup?: boolean;
}

const load = createRequire(__filename);
/** Code that calls the platform, and code of a page, which never does: there the app's own server fails. */
const scenariosOnServer: readonly Scenario[] = [
  'as today',
  'old endpoints off',
  '401',
  '404',
  '500',
  'refused',
];
const scenariosInPage: readonly Scenario[] = ['as today', 'old endpoints off', '500', 'refused'];

/** Rules that tell a person that a failing first fetch is met by the library now, not by the code around. */
const failureRules = /\b(?:first-failure|static-token|unused-parameter|token-parameter)\b/;

/** Whether a rule, or a stated finding, is one of these. */
export function saysFailure(rule: string): boolean {
  return failureRules.test(rule);
}

/** Whether a stated finding, `line:column level rule`, is of the third step. */
function isOfLogin(finding: string): boolean {
  const [, , rule = ''] = finding.split(' ');
  return Object.hasOwn(loginRules, rule);
}

/** The change that a fixture shows, or why it shows none that could run. */
export function changeOf(fixture: Fixture): Change | Skipped {
  const { title, output, input, path, findings, options, folder } = fixture;
  if (!output) return { title, reason: 'nothing is migrated' };
  if (!/^\.[mc]?[jt]sx?$/.test(extname(path))) return { title, reason: 'a document' };
  // Called by this harness, the function would get a token where its own callers now pass a callback.
  if (findings.some((finding) => finding.includes('token-parameter')))
    return { title, reason: 'a function takes a callback now' };
  const levels = new Set(findings.map((finding) => finding.split(' ')[1]));
  const runs = (step: string) =>
    folder === step || !['endpoints', 'context-tokens', 'login-callbacks'].includes(folder);
  return {
    title,
    path,
    before: input.toString('utf8'),
    after: output.toString('utf8'),
    // A group that one of the calls requires cannot be left out.
    optionalGroup:
      findings.some((finding) => /\boptional-group\b/.test(finding)) &&
      !findings.some((finding) => / group-token\b/.test(finding)),
    declared: {
      readsMigrated: runs('endpoints'),
      tokensMigrated: runs('context-tokens'),
      loginMigrated: findings.some(isOfLogin),
      context: options.context === 'user' ? 'user' : 'group',
      failure: findings.some(saysFailure),
      manual: levels.has('manual'),
    },
  };
}

/** Compiles a change into two jobs, or says why it cannot run. */
export function planPair(change: Change, folder: string): Pair | Skipped {
  const { title, path, before, after, declared } = change;
  const jobOf = (text: string, side: string): Job => {
    const file = join(workFolder, folder, `${title.replaceAll(/[^\w.-]/g, '-')}.${side}.cjs`);
    // How the old code fails without the old endpoints is nobody's measure.
    const compiled = compileModule(text, path);
    const isPageOnly = declared.loginMigrated && !declared.readsMigrated;
    const all = isPageOnly ? scenariosInPage : scenariosOnServer;
    const usual = all.filter((name) => side === 'after' || name !== 'old endpoints off');
    const scenarios = change.optionalGroup ? [...usual, 'no group' as const] : usual;
    return {
      name: `${title}, ${side}`,
      path: writeModule(file, compiled),
      scenarios,
      inPage: declared.loginMigrated || /require\("react/.test(compiled),
      globals: globalsOf(text, path),
      context: declared.context,
    };
  };
  try {
    const missing = requiredBy(compileModule(before, path)).filter((name) => !canLoad(name));
    if (missing.length > 0) return { title, reason: `needs ${missing.join(', ')}` };
    return { title, before: jobOf(before, 'before'), after: jobOf(after, 'after'), declared };
  } catch (error) {
    return { title, reason: `does not compile: ${String((error as Error).message).split('\n')[1] ?? ''}` };
  }
}

export function isSkipped(planned: object): planned is Skipped {
  return 'reason' in planned;
}

/** A neighbour file is made up; a package must be installed; a test framework would need its own runner. */
function canLoad(name: string): boolean {
  if (/^[.~]|^@\//.test(name) || isBuiltin(name) || name.startsWith('@xkit-co/')) return true;
  if (name === 'vitest' || name === '@jest/globals') return false;
  try {
    load.resolve(name);
    return true;
  } catch {
    return false;
  }
}
