import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import packages from './packages.json';

const root = join(__dirname, '..', '..');
const cache = join(root, '.cache', 'corpus');

/**
 * Brings the pinned packages into the cache folder, each verified by the hash of its archive.
 * @returns the folders to read, the project's own `node_modules` first
 * @throws when an archive is not the one that was pinned
 */
export function corpusFolders(): string[] {
  mkdirSync(cache, { recursive: true });
  return [join(root, 'node_modules'), ...packages.map(unpacked)];
}

function unpacked({ name, version, integrity }: (typeof packages)[number]): string {
  const folder = join(cache, `${name.replaceAll('/', '__')}@${version}`);
  if (existsSync(folder)) return folder;
  const packed = execFileSync('npm', ['pack', '--silent', `${name}@${version}`], {
    cwd: cache,
    encoding: 'utf8',
  });
  const archive = join(cache, packed.trim());
  const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (hash !== integrity) throw new Error(`${name}@${version} is not the pinned archive: ${hash}`);
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  execFileSync('tar', ['-xzf', archive, '-C', partial, '--no-same-owner']);
  renameSync(partial, folder);
  rmSync(archive);
  return folder;
}
