import type { Program } from '../../../../transforms/engine/syntax/program';
import type { Project } from '../project';

/** A route that a file is by its place. */
export interface FileRoute {
  readonly path: string;
  readonly posts: boolean;
}

/** The routes that a file answers at by its place in the project; `undefined` for any other file. */
export function servedByFile(project: Project, program: Program): readonly FileRoute[] | undefined {
  void project;
  void program;
  return undefined;
}
