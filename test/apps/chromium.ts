import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine, or `undefined`. */
export function findChromium(): string | undefined {
  return places.find((path) => path !== '' && existsSync(path));
}

/** No traffic but the page's own, and a profile that playwright-core makes anew. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
