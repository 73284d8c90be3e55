import { defineConfig } from 'vitest/config';

/** Tests that need Chromium: `npm run test:apps`. */
export default defineConfig({
  test: { include: ['test/**/*.browser.ts'], testTimeout: 120_000, hookTimeout: 300_000 },
});
