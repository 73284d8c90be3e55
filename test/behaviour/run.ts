import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCertificate } from '../xkit-server/certificate';
import { bundleHelper, hostsIn, workFolder } from './compile';
import type { Job, Run } from './protocol';
import { rememberRuns } from './remembered';

/** Runs every job in its scenarios, in a few processes of their own, and collects what could be seen. */
export async function runJobs(jobs: readonly Job[], name: string): Promise<Run[]> {
  const folder = join(workFolder, name);
  mkdirSync(folder, { recursive: true });
  const child = join(folder, 'child.cjs');
  bundleHelper(join(__dirname, 'child.ts'), child);
  const { recall, keep } = rememberRuns(readFileSync(child, 'utf8'));
  const recalled = jobs.map((job) => recall(job));
  const pending = jobs.filter((_, index) => !recalled[index]);
  const hosts = pending.flatMap(({ path }) => hostsIn(readFileSync(path, 'utf8')));
  const certificate = await makeCertificate(hosts);
  const trusted = join(folder, 'certificate.pem');
  writeFileSync(trusted, certificate.certificate);

  const runBatch = async (batch: readonly Job[], index: number): Promise<Run[]> => {
    const planPath = join(folder, `plan-${index}.json`);
    const runsPath = join(folder, `runs-${index}.json`);
    rmSync(runsPath, { force: true });
    writeFileSync(planPath, JSON.stringify({ jobs: batch, certificate }));
    const node = spawn(process.execPath, ['--no-warnings', child, planPath, runsPath], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [code] = (await once(node, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`The process that runs the fixtures ended with ${code}; see ${planPath}`);
    return JSON.parse(readFileSync(runsPath, 'utf8')) as Run[];
  };
  const fresh = (await Promise.all(batchesOf(pending).map(runBatch))).flat();
  for (const job of pending) {
    keep(
      job,
      fresh.filter((run) => run.job === job.name),
    );
  }
  return [...recalled.flatMap((runs) => runs ?? []), ...fresh];
}

/** Two processes share the jobs: as many as CI has cores. */
function batchesOf(jobs: readonly Job[]): Job[][] {
  const half = Math.ceil(jobs.length / 2);
  return [jobs.slice(0, half), jobs.slice(half)].filter((batch) => batch.length > 0);
}
