/** Shorter work needs no bar. */
const patience = 500;
const every = 80;
const width = 30;

export type Progress = (done: number, all: number) => void;

/** A bar on a terminal for work that takes a while; `undefined` where nobody looks. */
export function makeProgress(stream: NodeJS.WriteStream, quiet: boolean): Progress | undefined {
  if (!stream.isTTY || quiet || process.env['CI'] || process.env['TERM'] === 'dumb') return undefined;
  const start = Date.now();
  let drawn = 0;
  return (done, all) => {
    const now = Date.now();
    if (done === all) {
      if (drawn > 0) stream.write('\r\u001B[K');
      drawn = 0;
    } else if (now - start >= patience && now - drawn >= every) {
      drawn = now;
      const full = Math.round((done / all) * width);
      stream.write(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${all} files\u001B[K`);
    }
  };
}
