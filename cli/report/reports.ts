import type { ProjectResult } from '../project/result';

export type ReportName = 'patch';

type Report = (result: ProjectResult) => string;

/** Each report is loaded only when it was asked for. */
const loaders: Readonly<Record<ReportName, () => Promise<Report>>> = {
  patch: async () => (await import('./patch')).patchReport,
};

export async function makeReport(name: ReportName, result: ProjectResult): Promise<string> {
  const report = await loaders[name]();
  return report(result);
}
