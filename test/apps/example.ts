import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commitAll, git } from '../sandbox';

const root = join(__dirname, '..', '..');
/** Installed once; the copies stand inside, so that they find the packages one folder up. */
const workFolder = join(root, '.cache', 'apps');
const left = new Set(['node_modules', 'dist', '.next']);

export type Side = 'before' | 'after';

/** A fresh copy of an example, its packages installed. @returns its folder */
export function copyExample(name: string, side: Side): string {
  const home = join(workFolder, name);
  install(name, home);
  const folder = join(home, side);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'examples', name), folder, {
    recursive: true,
    filter: (path) => !left.has(basename(path)),
  });
  return folder;
}

function install(name: string, home: string): void {
  const wanted = readFileSync(join(root, 'examples', name, 'package.json'), 'utf8');
  const installed = join(home, 'installed.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), wanted);
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: home, stdio: 'pipe' });
  writeFileSync(installed, wanted);
}

/**
 * Migrates a folder with the command, the token endpoint included, and with nothing by hand.
 * @param command the path of the built command
 */
export function migrateFolder(folder: string, command: string): void {
  git(folder, 'init', '--quiet');
  commitAll(folder);
  const args = [command, '--scaffold-endpoint', '--fail-on', 'manual'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`not all was migrated:\n${stdout}${stderr}`);
}

export interface RunningApp {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Builds the app where it has something to build, and starts its own server process. */
export async function startApp(folder: string, environment: Record<string, string>): Promise<RunningApp> {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production', ...environment, PORT: String(port) };
  const server = spawn('npm', ['start'], { cwd: folder, env, stdio: 'pipe', detached: true });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  }
  const url = `http://localhost:${port}`;
  try {
    await waitFor(url, server);
  } catch (error) {
    await stop(server);
    throw new Error(`${basename(folder)} does not start:\n${said}`, { cause: error });
  }
  return { url, stop: () => stop(server) };
}

/** npm runs the server as a child of a child; they share the process group that was made for them. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return;
  const ended = once(server, 'exit');
  process.kill(-server.pid, 'SIGTERM');
  await ended;
}

async function waitFor(url: string, server: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 240_000; Date.now() < deadline; await sleep(150)) {
    if (server.exitCode !== null) throw new Error(`It ended with ${server.exitCode}`);
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
  }
  throw new Error(`${url} does not answer`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
