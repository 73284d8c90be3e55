import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { argumentsFor } from './arguments';
import type { Traces } from './modules';
import type { Outcome } from './protocol';
import { driveReact, isReactFunction } from './react';
import type { Supply } from './values';

type Callable = (...given: unknown[]) => unknown;

/** For code that waits for what never comes here, e.g. a script element that is never loaded. */
const patienceMilliseconds = 2_000;
const load = createRequire(__filename);
/** Every top-level function of the module under its name: compiling appended it. */
const holder = globalThis as { driven?: Record<string, unknown> };

/**
 * Loads a module anew and calls everything it offers: exported functions, methods of exported objects and classes,
 * its other top-level functions, and the handlers it registered.
 */
export async function driveModule(
  path: string,
  text: string,
  traces: Traces,
  supply: Supply,
): Promise<Outcome[]> {
  holder.driven = {};
  const loaded = await outcomeOf('(load)', () => loadAnew(path));
  if (loaded.threw !== undefined) return [loaded];
  const outcomes: Outcome[] = [];
  for (const target of targetsOf(loaded.returned, text, traces)) {
    const ends = await driveTarget(target, text, supply);
    outcomes.push(...(target.inner ? ends.map((end) => ({ ...end, inner: true })) : ends));
  }
  return outcomes;
}

/** A function of the module, and how it is known. */
interface Target {
  readonly name: string;
  readonly act: Callable;
  readonly self: unknown;
  readonly inner: boolean;
}

/** What the module offers, each function once: as it is reached from outside, else as one of its own. */
function targetsOf(exported: unknown, text: string, { handlers }: Traces): Target[] {
  const isOwn = (value: unknown): value is Callable =>
    typeof value === 'function' && text.includes(String(value));
  const offered = (name: string, value: unknown, inner = false): Target[] => {
    if (isOwn(value)) return [{ name, act: value, self: undefined, inner }];
    if (!isPlainObject(value)) return [];
    return Object.entries(value).flatMap(([member, act]) =>
      isOwn(act) ? [{ name: `${name}.${member}`, act, self: value, inner }] : [],
    );
  };
  const targets = [
    ...(isOwn(exported) ? offered('module.exports', exported) : []),
    ...Object.entries(exported ?? {}).flatMap(([name, value]) => offered(name, value)),
    ...handlers.flatMap((handler, index) => offered(`handler ${index + 1}`, handler)),
    ...Object.entries(holder.driven ?? {}).flatMap(([name, value]) => offered(name, value, true)),
  ];
  return targets.filter(({ act }, index) => targets.findIndex((other) => other.act === act) === index);
}

async function driveTarget({ name, act, self }: Target, text: string, supply: Supply): Promise<Outcome[]> {
  // Without a page there is nothing to render into.
  if ('document' in globalThis && isReactFunction(name, text)) {
    return [await driveReact(name, act, argumentsFor(act, supply))];
  }
  return isClass(act) ? driveClass(name, act, supply) : [await call(name, act, self, supply)];
}

async function loadAnew(path: string): Promise<unknown> {
  if (path.endsWith('.mjs')) return import(`${pathToFileURL(path).href}?run=${(runs += 1)}`);
  delete load.cache[path];
  return load(path);
}
let runs = 0;

async function driveClass(name: string, target: Callable, supply: Supply): Promise<Outcome[]> {
  const made = await outcomeOf(`new ${name}`, () => Reflect.construct(target, argumentsFor(target, supply)));
  if (made.threw !== undefined) return [made];
  const outcomes: Outcome[] = [];
  for (const [method, member] of methodsOf(made.returned)) {
    outcomes.push(await call(`${name}.${method}`, member, made.returned, supply));
  }
  return outcomes;
}

/** Methods of the class, and functions in fields of the instance. */
function methodsOf(instance: unknown): [string, Callable][] {
  const holders = [Object.getPrototypeOf(instance) as object, instance as object];
  const members = holders.flatMap((of) => Object.entries(Object.getOwnPropertyDescriptors(of)));
  return members.flatMap(([name, { value }]): [string, Callable][] =>
    name !== 'constructor' && typeof value === 'function' ? [[name, value as Callable]] : [],
  );
}

function call(name: string, target: Callable, self: unknown, supply: Supply): Promise<Outcome> {
  return outcomeOf(name, () => Reflect.apply(target, self, argumentsFor(target, supply)));
}

async function outcomeOf(name: string, act: () => unknown): Promise<Outcome> {
  try {
    return {
      name,
      returned: await Promise.race([act(), sleep(patienceMilliseconds, '[never ended]', { ref: false })]),
    };
  } catch (threw) {
    return { name, threw };
  }
}

function isClass(target: Callable): boolean {
  return /^class\b/.test(String(target));
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
