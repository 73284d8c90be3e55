import type { ContenderName } from './contenders';
import type { Row } from './row';

const ours: ContenderName = 'xkit-contexts-codemod';

interface Target {
  readonly says: string;
  /** What was measured; `undefined` where a row for it is missing. */
  readonly measure: (rows: Rows) => number | undefined;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Looks a number of one contender on one tree up. */
type Rows = (tree: string, contender: ContenderName, what?: 'wall' | 'memory') => number | undefined;

const targets: readonly Target[] = [
  {
    says: 'nothing to do, 1,000 files: milliseconds more than `node -e 0`',
    measure: (rows) => minus(rows('idle', ours), rows('idle', 'node -e 0'), 1000),
    atMost: 60,
  },
  {
    says: '5k files: times faster than naive jscodeshift',
    measure: (rows) => over(rows('5k', 'jscodeshift, naive step 1'), rows('5k', ours)),
    atLeast: 150,
  },
  {
    says: '5k files: times faster than jscodeshift with our transform',
    measure: (rows) => over(rows('5k', 'jscodeshift, our transform'), rows('5k', ours)),
    atLeast: 10,
  },
  {
    says: '5k files: times faster than `ast-grep scan`',
    measure: (rows) => over(rows('5k', 'ast-grep scan, step 1'), rows('5k', ours)),
    atLeast: 7,
  },
  {
    says: '50k files: of the time of `rg -l -i xkit`',
    measure: (rows) => over(rows('50k', ours), rows('50k', 'rg -l -i xkit')),
    atMost: 1,
  },
  {
    says: '50k files: times faster than naive jscodeshift',
    measure: (rows) => over(rows('50k', 'jscodeshift, naive step 1'), rows('50k', ours)),
    atLeast: 300,
  },
  {
    says: 'from 5k to 50k files: microseconds a file',
    measure: (rows) => minus(rows('50k', ours), rows('5k', ours), 1e6 / 45_000),
    atMost: 12,
  },
  { says: '50k files: peak MB', measure: (rows) => rows('50k', ours, 'memory'), atMost: 100 },
  {
    says: '2,000 that matter: times faster than naive jscodeshift',
    measure: (rows) =>
      over(rows('2000 that matter', 'jscodeshift, naive step 1'), rows('2000 that matter', ours)),
    atLeast: 10,
  },
  {
    says: '2,000 that matter: milliseconds a file',
    measure: (rows) => over(rows('2000 that matter', ours), 2),
    atMost: 1.5,
  },
  {
    says: '2,000 that matter: of the time of `ast-grep scan`, which does step 1 only',
    measure: (rows) =>
      over(rows('2000 that matter', ours), rows('2000 that matter', 'ast-grep scan, step 1')),
    atMost: 2.5,
  },
  {
    says: '2,000 that matter: peak MB',
    measure: (rows) => rows('2000 that matter', ours, 'memory'),
    atMost: 150,
  },
];

/** The targets beside what was measured, as a Markdown table. */
export function judgeTargets(all: readonly Row[]): string {
  const rows: Rows = (tree, contender, what = 'wall') =>
    all.find((row) => row.tree === tree && row.contender === contender)?.[what];
  const lines = targets.map(({ says, measure, atLeast, atMost }) => {
    const value = measure(rows);
    const bound = atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`;
    if (value === undefined) return `| ${says} | ${bound} | not measured | |`;
    const isMet = value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
    return `| ${says} | ${bound} | ${value.toFixed(value < 10 ? 2 : 0)} | ${isMet ? 'met' : 'missed'} |`;
  });
  return ['| target | bound | measured | |', '|---|---|---|---|', ...lines, ''].join('\n');
}

function over(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

function minus(a: number | undefined, b: number | undefined, factor: number): number | undefined {
  return a === undefined || b === undefined ? undefined : (a - b) * factor;
}
