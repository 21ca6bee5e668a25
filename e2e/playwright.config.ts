import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { browserArgs, ensureBrowser } from '../src/tools/browser.mjs';
import { basePath } from '../src/tools/lib.mjs';

/**
 * The tests run against the built site in `dist`, served as a static host would. Tests address pages
 * without a leading slash (`page.goto('charts/')`), so that they hold below a base path too.
 */
const port = Number(process.env['E2E_PORT'] ?? 4327);
const base = basePath();
const at = (file: string) => path.resolve(fileURLToPath(new URL('..', import.meta.url)), file);
const report = process.env['E2E_REPORT'];
const executablePath = await ensureBrowser();
const ONCE = /(crawl|files)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: at('test-results'),
  fullyParallel: true,
  workers: Number(process.env['E2E_WORKERS'] ?? 2),
  forbidOnly: Boolean(process.env['CI']),
  retries: 1,
  timeout: 45_000,
  // Two workers on two cores: what is fast alone may wait for the other.
  expect: { timeout: 10_000 },
  reporter: report ? [['line'], ['json', { outputFile: report }]] : 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}${base}`,
    launchOptions: { executablePath, args: browserArgs },
    trace: 'on-first-retry',
    reuseContext: true,
  },
  projects: [
    {
      // Pages that are opened, looked at and left: fewer threads in the browser leave more of two cores to the pages.
      name: 'pages',
      testMatch: ONCE,
      use: { launchOptions: { executablePath, args: [...browserArgs, '--disable-threaded-compositing'] } },
    },
    { name: 'chromium', testIgnore: ONCE },
  ],
  webServer: {
    command: `node src/tools/serve.mjs --port ${port} --dir "${at(process.env['E2E_DIST'] ?? 'dist')}" --effort 3`,
    cwd: at('.'),
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: !process.env['CI'],
  },
});
