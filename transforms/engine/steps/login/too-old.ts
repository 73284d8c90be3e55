import type { StepInput } from '../step';
import { xkitPackages } from '../../xkit/packages';
import type { LoginCall } from './clients';
import { leave, type Outcome } from './outcome';

/** A login of an installed Xkit library that takes no callback yet. The hosted script is always current. */
export function libraryTooOld(
  { program, host }: StepInput,
  client: LoginCall['client'],
): Outcome | undefined {
  if (!host || client === 'global') return undefined;
  const imported = new Set(
    program.find('StringLiteral').map(({ value }) => value.split('/').slice(0, 2).join('/')),
  );
  const known = Object.entries(xkitPackages);
  const here = known.filter(([name]) => imported.has(name));
  // A client from another module is made by whichever of the packages is installed.
  for (const [name, { firstWithCallback: needed }] of here.length > 0 ? here : known) {
    const version = host.installedVersion(name, program.path);
    if (version && isOlder(version, needed))
      return leave('library-too-old', { package: name, version, needed });
  }
  return undefined;
}

function isOlder(version: string, than: string): boolean {
  const [own, other] = [version, than].map((text) =>
    text.split('.').map((part) => Number.parseInt(part, 10) || 0),
  ) as [number[], number[]];
  const index = other.findIndex((part, at) => part !== (own[at] ?? 0));
  return (own[index] ?? 0) < (other[index] ?? 0);
}
