/**
 * The engines beside Chromium that the built site is tried in: Firefox, and WebKit as WebKitGTK. Those that are there are
 * used; as root on Debian and its kin the distribution's packages are installed, where that can be done. One that is
 * not there is said not to have been tried.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ driver: string, browser: string, display: string }} WebKit */

/** @param {string[]} names @returns {string | null} the first command of these that is on the path */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync) ?? null;
}

/** @returns {string | null} the installed Firefox */
export const findFirefox = () =>
  onPath(['firefox-esr', 'firefox']) ??
  [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ].find(existsSync) ??
  null;

/** WebKitGTK's own small browser, which packages keep beside the library. */
function findMiniBrowser() {
  for (const root of ['/usr/lib', '/usr/libexec'].filter(existsSync))
    for (const folder of ['', ...readdirSync(root).filter((name) => name.endsWith('-linux-gnu'))])
      for (const library of ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']) {
        const file = path.join(root, folder, library, 'MiniBrowser');
        if (existsSync(file)) return file;
      }
  return null;
}

/** @returns {WebKit | null} WebKitGTK's browser, its driver, and a display for it, where all three are installed */
export function findWebKit() {
  const driver = onPath(['WebKitWebDriver']);
  const display = onPath(['Xvfb']);
  const browser = findMiniBrowser();
  return driver && display && browser ? { driver, browser, display } : null;
}

/** The packages that bring each engine on Debian. */
export const PACKAGES = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };

/** Installs the engines that are missing, as root on Debian and its kin; quietly, and without a failure where it cannot. */
export async function ensureEngines() {
  const missing = [...(findFirefox() ? [] : PACKAGES.firefox), ...(findWebKit() ? [] : PACKAGES.webkit)];
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Beside other stages, whose output must not wait.
  const apt = (/** @type {string[]} */ ...args) =>
    new Promise((resolve) => {
      const child = spawn('apt-get', args, { env, stdio: 'ignore', timeout: 300_000 });
      child.on('error', resolve).on('close', resolve);
    });
  await apt('update', '-q');
  // One by one: what a distribution lacks keeps nothing else away.
  for (const name of missing) await apt('install', '-y', '-q', '--no-install-recommends', name);
}
