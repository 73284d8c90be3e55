import type { TSType } from '@babel/types';
import { describe, expect, test } from 'vitest';
import type { Program } from '../transforms/engine/syntax/program';
import { membersOf, typeDeclaration, usesOfType } from '../transforms/engine/syntax/type-declarations';
import { admitsNothing, memberOfType, settledType } from '../transforms/engine/syntax/type-members';
import { parse, show } from './declared-types';

describe('a member of a declared type', () => {
  test.each([
    ['interface T { b: string } function f(a: T) { show(a.b) }', 'string'],
    ['type T = { b: string }; function f(a: T) { show(a.b) }', 'string'],
    ['type T = ({ b: string }); function f(a: T) { show(a.b) }', 'string'],
    ['type T = U; type U = { b: string }; function f(a: T) { show(a.b) }', 'string'],
    ['type T = T; function f(a: T) { show(a.b) }', undefined],
    ['interface T { b: string } function f(a: lib.T) { show(a.b) }', undefined],
    ["interface T { 'b': string } function f(a: T) { show(a.b) }", 'string'],
    ['interface T { [b: string]: string } function f(a: T) { show(a.b) }', undefined],
    ['interface T { get b(): string } function f(a: T) { show(a.b) }', 'unknown → string'],
    ['function f(a: T) { show(a.b) }', undefined],
    // Parents and parts.
    ['interface T extends U { c: 1 } interface U { b: string } function f(a: T) { show(a.b) }', 'string'],
    ['interface T extends V, U {} interface U { b: string } function f(a: T) { show(a.b) }', 'string'],
    ['interface T extends U { b: 1 } interface U { b: string } function f(a: T) { show(a.b) }', '1'],
    ['function f(a: { c: 1 } & { b: string }) { show(a.b) }', 'string'],
    ['function f(a: { c: 1 } & { d: string }) { show(a.b) }', undefined],
    ['function f(a: { b: 1 } | { b: 2 }) { show(a.b) }', '1'],
    ['function f(a: { b: 1 } | { b?: 2 }) { show(a.b) }', '2?'],
    ['function f(a: { b: 1 } | { c: 2 }) { show(a.b) }', '1?'],
    ['function f(a: { d: 1 } | { c: 2 }) { show(a.b) }', undefined],
    ['function f(a: { b: 1 } | null) { show(a.b) }', '1'],
    ['function f(a: undefined | { b: 1 }) { show(a.b) }', '1'],
    // Wrappers.
    ['function f(a: Readonly<{ b: string }>) { show(a.b) }', 'string'],
    ['function f(a: Readonly<{ b?: string }>) { show(a.b) }', 'string?'],
    ["function f(a: Pick<{ b: string }, 'b'>) { show(a.b) }", 'string'],
    ["function f(a: Omit<{ b: string }, 'c'>) { show(a.b) }", 'string'],
    ['function f(a: NonNullable<{ b: string }>) { show(a.b) }', 'string'],
    ['function f(a: Partial<{ b: string }>) { show(a.b) }', 'string?'],
    ['function f(a: Required<{ b?: string }>) { show(a.b) }', 'string'],
    ['function f(a: Record<{ b: string }>) { show(a.b) }', undefined],
    ['function f(a: Partial) { show(a.b) }', undefined],
    ['function f(a: Partial<{ c: string }>) { show(a.b) }', undefined],
    ['interface Partial<A> { b: string } function f(a: Partial<{ c: 1 }>) { show(a.b) }', 'string'],
    ['interface toString<A> { b: string } function f(a: toString<{ b: 1 }>) { show(a.b) }', 'string'],
    // Classes.
    ['class T { b: string } function f(a: T) { show(a.b) }', 'string'],
    ['class T { b?: string } function f(a: T) { show(a.b) }', 'string?'],
    ['class T { b } function f(a: T) { show(a.b) }', 'unknown'],
    ['class T { static b: string } function f(a: T) { show(a.b) }', undefined],
    ['class T { static b: 1; b: string } function f(a: T) { show(a.b) }', 'string'],
    ['class T { b(): string {} } function f(a: T) { show(a.b()) }', 'string'],
    ['class T { static b(): 1 {} b(): string {} } function f(a: T) { show(a.b()) }', 'string'],
    ['class T { get b(): string {} } function f(a: T) { show(a.b()) }', undefined],
    ['class T { c: 1 } function f(a: T) { show(a.b) }', undefined],
    ['class T extends U {} class U { b: string } function f(a: T) { show(a.b) }', 'string'],
    ['class T extends (class { b: string }) {} function f(a: T) { show(a.b) }', 'string'],
    ['class T { static { a } b: string } function f(a: T) { show(a.b) }', 'string'],
    ['enum T { b } function f(a: T) { show(a.b) }', undefined],
    // Neighbours.
    ["import { Team } from './models'; function f(a: Team) { show(a.id) }", 'Id?'],
    ["import { Team as T } from './models'; function f(a: T) { show(a.owner.name) }", 'string'],
    ["import { Account } from './models'; function f(a: Account) { show(a.group) }", 'number?'],
    [
      "import { Account } from './models'; async function f(a: Account) { show((await a.load()).owner) }",
      'Person',
    ],
    ["import { Team } from 'models'; function f(a: Team) { show(a.id) }", undefined],
    ["import { kept } from './models'; function f(a: kept) { show(a.id) }", undefined],
    ["import { User } from './equals'; function f(a: User) { show(a.id) }", undefined],
    ["import Api from './equals'; function f(a: Api) { show(a.id) }", 'string?'],
    ["import { made } from './made'; function f(a: made) { show(a.id) }", undefined],
  ])('%s', (code, expected) => {
    expect(show(code)).toBe(expected);
  });

  test('asks a type for no more names than a person would follow', () => {
    expect(show(chainOf(4))).toBe('string');
    expect(show(chainOf(40))).toBe(undefined);
  });
});

function chainOf(length: number): string {
  const links = Array.from({ length }, (_, at) => `type T${at} = T${at + 1};`);
  return `${links.join(' ')} type T${length} = { b: string }; function f(a: T0) { show(a.b) }`;
}

/** The type of the last alias of a script. */
function lastType(program: Program): TSType | undefined {
  return program.find('TSTypeAliasDeclaration').at(-1)?.typeAnnotation;
}

test.each([
  ['type T = undefined', true],
  ['type T = null', true],
  ['type T = string', false],
  ['type T = string | null', true],
  ['type T = (string | null)', true],
  ['type T = string | number', false],
  ['type U = string | null; type T = U', true],
  ['type U = string; type T = U', false],
  ['interface U { a: null } type T = U', false],
  ['type T = Unknown', false],
  ['type U = U; type T = U', false],
  ["type T = { b?: string }['b']", true],
  ["type T = { b: string }['b']", false],
  ["type T = { b: string | null }['b']", true],
  ["type T = { b }['b']", false],
  ["type T = { c?: string }['b']", false],
  ['type T = { b?: string }[0]', false],
  ['type T = { b?: string }[keyof B]', false],
  ['type T = { [key]?: string }[keyof B]', false],
  ["import { Missing } from './models'; type T = Missing", true],
  ["import { Team } from './models'; type T = Team['id']", true],
  ["import { Team } from './models'; type T = Team['owner']", false],
])('whether a value may be missing: %s', (code, expected) => {
  const program = parse(code);
  expect(admitsNothing(program, lastType(program))).toBe(expected);
});

test('no type admits nothing, and settles to nothing', () => {
  expect(admitsNothing(parse(''), undefined)).toBe(false);
  expect(settledType(undefined)).toBe(undefined);
});

test('a member is found through a name as through its reference', () => {
  const program = parse('interface T { b: string } class U extends T {}');
  const [name] = program.find('ClassDeclaration').map(({ superClass }) => superClass);
  expect(memberOfType(program, name!, 'b')?.optional).toBe(false);
});

/** Where the first type of a script is named, apart from its declaration. */
function usesOfFirst(code: string): string[] {
  const program = parse(code);
  const [declaration] = [
    ...program.find('TSInterfaceDeclaration'),
    ...program.find('TSTypeAliasDeclaration'),
  ];
  return usesOfType(program, declaration!).map((use) => program.slice(program.parent(use)!));
}

describe('a type and its uses', () => {
  test.each([
    ['interface T {} let a: T; let b: T[]', ['T', 'T']],
    ['export interface T {} let a: T', ['T']],
    ['type T = 1; function f(a: T) {} let b: U', ['T']],
    ['interface T {} { let a: T }', ['T']],
    ['interface T {} export { T }', ['T', 'T']],
    ['interface T {} namespace N { interface T {} let a: T }', []],
    ['interface T {} namespace N { export interface T {} let a: T } let a: T', ['T']],
    // Declared in parts: none of them is the whole.
    ['interface T { a: 1 } interface T { b: 1 } let a: T', []],
  ])('%s', (code, expected) => {
    expect(usesOfFirst(code)).toEqual(expected);
  });

  test.each([
    ['type T = { a: 1; b?: 2; c(): 3; [d: string]: 4 }', ['a', 'b']],
    ['interface U { a: 1 } type T = U', ['a']],
    ['type V = { a: 1 }; type U = V; type T = U', ['a']],
    ['type T = string', undefined],
    ['type T = U', undefined],
    ['type T = lib.U', undefined],
  ])('%s', (code, expected) => {
    const program = parse(code);
    const members = membersOf(program, lastType(program));
    expect(members?.map(({ key }) => program.slice(key))).toEqual(expected);
  });

  test('no type spells out no members, and a name means the declaration it can see', () => {
    const program = parse('{ type T = 1; let a: T } let b: T');
    expect(membersOf(program, undefined)).toBe(undefined);
    const named = program.find('TSTypeReference').map((type) => typeDeclaration(program, type)?.type);
    expect(named).toEqual(['TSTypeAliasDeclaration', undefined]);
  });
});
