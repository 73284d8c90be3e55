import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrate, type Migration } from '../transforms/engine/migrate';
import { defaultOptions } from '../transforms/engine/options';
import { steps, type Step } from '../transforms/engine/rules/rule';
import { generatedPrograms } from './generated-programs';

/** `PROPERTY_RUNS=5000 npx vitest run test/properties.test.ts` looks longer. */
const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) };

function run(source: string, chosen: readonly Step[] = steps): Migration {
  return migrate({ path: 'app.js', source, options: { ...defaultOptions, steps: chosen } });
}

describe('every generated program', { timeout: 600_000 }, () => {
  test('has one finding for each of its sites, none of them left undone', () => {
    fc.assert(
      fc.property(generatedPrograms, ({ text, sites }) => {
        const { findings } = run(text);
        const counted = (step: Step) => findings.filter((finding) => finding.step === step).length;
        expect(Object.fromEntries(steps.map((step) => [step, counted(step)]))).toEqual(sites);
        expect(findings.filter(({ level }) => level === 'manual')).toEqual([]);
      }),
      runs,
    );
  });

  test('is done after one run, and keeps every byte outside the edits', () => {
    fc.assert(
      fc.property(generatedPrograms, ({ text }) => {
        const once = run(text);
        expect(once.text).not.toBe(text);
        expect(run(once.text).text).toBe(once.text);
        expect(undo(once, text)).toBe(text);
      }),
      runs,
    );
  });

  test('comes out the same when the steps run one at a time, in order', () => {
    fc.assert(
      fc.property(generatedPrograms, ({ text }) => {
        const oneByOne = steps.reduce((source, step) => run(source, [step]).text, text);
        expect(run(text).text).toBe(oneByOne);
      }),
      runs,
    );
  });

  test('keeps its style', () => {
    fc.assert(
      fc.property(generatedPrograms, ({ text, style }) => {
        const lines = run(text).text.split('\n');
        const other = style.quote === "'" ? '"' : "'";
        expect(lines.filter((line) => line.includes(other))).toEqual([]);
        expect(
          lines.slice(0, -1).filter((line) => line.endsWith('\r') !== (style.lineEnd === '\r\n')),
        ).toEqual([]);
        expect(lines.filter((line) => /;\r?$/.test(line) !== style.semicolons && /;\r?$/.test(line))).toEqual(
          [],
        );
        const wrongIndent = style.indent === '\t' ? /^ / : /^\t/;
        expect(lines.filter((line) => wrongIndent.test(line))).toEqual([]);
      }),
      runs,
    );
  });
});

/** Puts the original stretches back: only possible when nothing outside the edits changed. */
function undo({ text, edits }: Migration, source: string): string {
  let result = '';
  let at = 0;
  let shift = 0;
  for (const { start, end, text: written } of edits) {
    result += text.slice(at, start + shift) + source.slice(start, end);
    at = start + shift + written.length;
    shift += written.length - (end - start);
  }
  return result + text.slice(at);
}
