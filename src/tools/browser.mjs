/**
 * The browser of the tests and measurements: one that is there, or one that is fetched.
 *
 * Order: `BROWSER_PATH`; Playwright's own where it is installed; a Chromium or Chrome on the machine;
 * then `playwright install chromium`; then, as root on Debian and its kin, the distribution's package.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { binOf, runNode } from './lib.mjs';

// The headless one first: it is what Playwright itself would bring, and takes half the time of the whole browser.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'msedge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Whether the file is a browser that starts: some systems put a stub in its place.
 * @param {string} file
 */
function starts(file) {
  if (process.platform === 'win32') return existsSync(file);
  return existsSync(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/** @returns {string | null} */
function ownBrowser() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    const file = chromium.executablePath();
    return starts(file) ? file : null;
  } catch {
    return null;
  }
}

/** @returns {string | null} the browser that is there */
function findBrowser() {
  const chosen = process.env['BROWSER_PATH'];
  if (chosen) {
    if (!starts(chosen)) throw new Error(`BROWSER_PATH names ${chosen}, which does not start.`);
    return chosen;
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return ownBrowser() ?? [...onPath, ...places].find(starts) ?? null;
}

/** @returns {Promise<string>} a browser, fetched where there is none */
export async function ensureBrowser() {
  const there = findBrowser();
  if (there) return there;
  console.log('No Chromium or Chrome found; fetching Playwright’s …');
  await runNode([binOf('@playwright/test', 'playwright'), 'install', 'chromium']);
  const fetched = findBrowser();
  if (fetched) return fetched;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('That one does not start here; installing the distribution’s Chromium …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    /** @type {import('node:child_process').SpawnSyncOptions} */
    const options = { env, stdio: ['ignore', 'inherit', 'inherit'] };
    spawnSync('apt-get', ['update', '-q'], options);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], options);
      const packaged = findBrowser();
      if (packaged) return packaged;
    }
  }
  throw new Error('No browser could be had. Install Chromium or Chrome, or name one in BROWSER_PATH.');
}

/** What the browser is told on its command line: quiet on a closed network; no sandbox for root. */
export const browserArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
