import type { Row } from './row';

const ours = 'xkit-contexts-codemod';

/** The results as a Markdown table, a contender a line, each time also as a multiple of ours on the same tree. */
export function table(rows: readonly Row[]): string {
  const measured = [...new Set(rows.map(({ date, machine }) => `${date}: ${machine}`))];
  const header = [
    ...measured.map((when) => `Medians of ${when}.`),
    '',
    '| tree | contender | wall s | × ours | CPU s | peak MB | matter changed | others changed | lines elsewhere | runs |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
  const lines = rows.map((row) => {
    const base = rows.find(({ tree, contender }) => tree === row.tree && contender === ours);
    const { effect } = row;
    const cells = [
      row.tree,
      row.contender,
      row.wall.toFixed(2),
      (row.wall / (base?.wall ?? Number.NaN)).toFixed(2),
      row.cpu.toFixed(2),
      row.memory.toFixed(0),
      effect?.matterChanged ?? '–',
      effect?.othersChanged ?? '–',
      effect?.collateralLines ?? '–',
      row.runs,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `${[...header, ...lines].join('\n')}\n`;
}

const area = { width: 760, height: 420, left: 70, right: 220, top: 30, bottom: 50 };
const colours = ['#0b6e4f', '#c44536', '#e09f3e', '#5f6caf', '#777777', '#a0a0a0', '#c8c8c8'];

/** Wall time over the number of files, both axes logarithmic, as a self-contained SVG. */
export function plot(rows: readonly Row[]): string {
  const mixed = rows.filter(({ tree }) => tree.endsWith('k'));
  const names = [...new Set(mixed.map(({ contender }) => contender))];
  const x = scale(
    mixed.map(({ files }) => files),
    area.left,
    area.width - area.right,
  );
  const y = scale(
    mixed.map(({ wall }) => Math.max(wall, 0.01)),
    area.height - area.bottom,
    area.top,
  );
  const lines = names.map((name, index) => {
    const own = mixed.filter(({ contender }) => contender === name);
    const points = own.map(
      ({ files, wall }) => `${x(files).toFixed(1)},${y(Math.max(wall, 0.01)).toFixed(1)}`,
    );
    const colour = colours[index] ?? '#000';
    const last = own.at(-1);
    const labelY = last ? y(Math.max(last.wall, 0.01)) : 0;
    return [
      `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.join(' ')}"/>`,
      `<text x="${area.width - area.right + 8}" y="${(labelY + 4).toFixed(1)}" fill="${colour}">${name}</text>`,
    ].join('\n');
  });
  const seconds = [0.01, 0.1, 1, 10, 100].filter(
    (value) => y(value) >= area.top - 1 && y(value) <= area.height - area.bottom + 1,
  );
  const marks = [
    ...seconds.map((value) => `<text x="8" y="${(y(value) + 4).toFixed(1)}">${value} s</text>`),
    ...[...new Set(mixed.map(({ files }) => files))].map(
      (files) =>
        `<text x="${(x(files) - 14).toFixed(1)}" y="${area.height - area.bottom + 24}">${files / 1000}k</text>`,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${area.width} ${area.height}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${area.left}" y="18">Seconds over files in the tree, 12 of which matter</text>
${[...lines, ...marks].join('\n')}
</svg>
`;
}

/** A logarithmic scale from the values' range to a range of pixels. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.log10(Math.min(...values));
  const high = Math.log10(Math.max(...values));
  return (value) => from + ((Math.log10(value) - low) / (high - low || 1)) * (to - from);
}
