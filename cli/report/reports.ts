import type { ProjectResult } from '../project/result';

export type ReportName = 'json' | 'sarif' | 'patch' | 'markdown' | 'html' | 'github';

type Report = (result: ProjectResult) => string;

/** Each report is loaded only when it was asked for. */
const loaders: Readonly<Record<ReportName, () => Promise<Report>>> = {
  json: async () => (await import('./json')).jsonReport,
  sarif: async () => (await import('./sarif')).sarifReport,
  markdown: async () => (await import('./markdown')).markdownReport,
  html: async () => (await import('./html')).htmlReport,
  github: async () => (await import('./github')).githubReport,
  patch: async () => (await import('./patch')).patchReport,
};

export async function makeReport(name: ReportName, result: ProjectResult): Promise<string> {
  const report = await loaders[name]();
  return report(result);
}
