/// <reference lib="dom" />
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtCommand } from './command';
import { groupedModule, readingModule } from './old-code';
import { makeFolder, makeRepository } from './sandbox';

const command = builtCommand();

const attack = '</script><script>document.title = "attacked"</script><img src=x onerror="document.title=1">';
const files = {
  'src/read.ts': readingModule,
  'src/group.ts': groupedModule('group'),
  'src/broken.ts': "import createXkit from '@xkit-co/xkit.js`;\n",
  [`src/<img src=x onerror="document.title=2">'.ts`]: `${readingModule}// ${attack}\n`,
  'src/attack.ts': groupedModule('b').replace('external_id: id', `external_id: id, note: '${attack}'`),
};

let browser: Browser;
beforeAll(async () => {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(() => browser.close());

interface Opened {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly requests: readonly string[];
}

async function open(width = 1440, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const report = join(makeFolder(), 'report.html');
  expect(command.run(makeRepository(files), ['--check', '--html', report]).code).toBe(1);
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => errors.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(report).href);
  return { page, errors, requests };
}

/** The levels of the findings that are to be seen, in their order. */
function visibleLevels(page: Page): Promise<string[]> {
  return page.locator('.finding:visible').evaluateAll((all) => all.map((one) => one.dataset.level ?? ''));
}

test('shows names and code as text, runs nothing of them, and asks nothing of the network', async () => {
  const { page, errors, requests } = await open();
  expect(await page.title()).toBe('Xkit contexts: migration report');
  const text = await page.locator('body').innerText();
  expect(text).toContain(attack);
  expect(text).toContain(`src/<img src=x onerror="document.title=2">'.ts`);
  expect(await page.locator('img').count()).toBe(0);
  expect(errors).toEqual([]);
  expect(requests).toHaveLength(1);
});

test('filters by level, step and word', async () => {
  const { page } = await open();
  const all = await visibleLevels(page);
  expect(all).toEqual(['manual', ...all.slice(1)]);
  expect(new Set(all)).toEqual(new Set(['manual', 'review', 'safe']));
  await page.getByRole('checkbox', { name: 'manual' }).uncheck();
  await page.getByRole('checkbox', { name: 'review' }).uncheck();
  expect(new Set(await visibleLevels(page))).toEqual(new Set(['safe']));
  expect(await page.locator('.diff:visible').count()).toBe(2);
  await page.getByRole('checkbox', { name: 'review' }).check();
  await page.getByLabel('Search').fill('group.ts');
  expect(await visibleLevels(page)).toEqual(['review']);
  expect(await page.locator('.diff:visible').count()).toBe(1);
  await page.getByLabel('Search').fill('');
  await page.getByRole('checkbox', { name: 'context-tokens' }).uncheck();
  await page.getByRole('checkbox', { name: 'endpoints' }).uncheck();
  expect(await visibleLevels(page)).toEqual([]);
  expect(await page.locator('section.step:visible').count()).toBe(0);
  expect(await page.locator('output').innerText()).toBe(`0 of ${all.length} findings`);
});

test('is used by the keyboard alone', async () => {
  const { page } = await open();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('j');
  expect(await focused()).toContain('does-not-parse');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await focused()).toContain('review');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toMatch(/^#context-tokens-\d+$/);
  await page.keyboard.press('/');
  await page.keyboard.type('broken');
  expect(await visibleLevels(page)).toEqual(['manual']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  expect(await focused()).toContain('broken.ts');
});

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  test.each([360, 1440])('fits %i pixels, and every text can be read', async (width) => {
    const { page } = await open(width, scheme);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await lowestContrast(page)).toBeGreaterThanOrEqual(4.5);
    const columns = await page.locator('.d2h-file-side-diff').evaluateAll((sides) => {
      const [old, next] = sides.map((side) => side.getBoundingClientRect());
      return old !== undefined && next !== undefined && next.left > old.left;
    });
    expect(columns).toBe(width > 768);
    if (process.env['SCREENSHOTS']) {
      mkdirSync(process.env['SCREENSHOTS'], { recursive: true });
      const path = join(process.env['SCREENSHOTS'], `report-${width}-${scheme}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  });
});

/** The lowest contrast of our own texts with the ground of the page (WCAG asks for 4.5). */
async function lowestContrast(page: Page): Promise<number> {
  const { ground, texts } = await page.evaluate(() => ({
    ground: getComputedStyle(document.body).backgroundColor,
    texts: [...document.querySelectorAll('h1, h2, p, a, b, code, .level, .docs, legend, label, output')].map(
      (element) => getComputedStyle(element).color,
    ),
  }));
  const contrasts = texts.map((text) => {
    const [dark = 0, light = 0] = [luminance(text), luminance(ground)].toSorted((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  });
  return Math.min(...contrasts);
}

/** The relative luminance of `rgb(…)`, as WCAG defines it. */
function luminance(color: string): number {
  const parts = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
