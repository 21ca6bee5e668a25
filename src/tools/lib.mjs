/**
 * What the command scripts share. Plain Node, no dependencies: it runs before anything is installed,
 * on any Node from 20 up.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { whereServed } from './site-url.mjs';

/** The repository's root. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {string[]} parts */
export const at = (...parts) => path.join(root, ...parts);

const windows = process.platform === 'win32';

/**
 * The path of the site on its host, with a slash at the start and at the end.
 * @param {string} [base]
 */
export function basePath(base) {
  return whereServed(base === undefined ? process.env : { BASE_PATH: base }).base;
}

/**
 * Whether node_modules holds exactly what the lock asks for. Compares contents, not dates: a fresh
 * checkout gives every file the same age. Packages for other platforms may be missing.
 */
function isInstalled() {
  const installed = at('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  /** @typedef {{ packages: Record<string, { version?: string; optional?: boolean }> }} Lock */
  const have = /** @type {Lock} */ (JSON.parse(readFileSync(installed, 'utf8'))).packages;
  const want = /** @type {Lock} */ (JSON.parse(readFileSync(at('package-lock.json'), 'utf8'))).packages;
  return Object.entries(want).every(([name, entry]) => {
    if (name === '') return true;
    const found = have[name];
    return found ? found.version === entry.version : entry.optional === true;
  });
}

/** Installs the dependencies when they are missing or others than the lock names. */
export function install() {
  if (isInstalled()) return;
  console.log('Installing dependencies …');
  // The tools are development dependencies: they are needed whatever NODE_ENV says.
  // What an earlier install left in npm's store serves again: the lock says by hash what each package is.
  const args = ['ci', '--prefer-offline', '--loglevel=error', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: windows });
  if (done.status !== 0) throw new Error('npm ci failed; its own message stands above.');
}

/**
 * The Node that runs the tools: the one installed with them, so that every machine builds alike. Where
 * its binary is not to be had for a platform, the one that runs this script serves if it is new enough.
 */
export function toolNode() {
  for (const name of windows ? ['node.exe'] : ['node']) {
    const local = at('node_modules', 'node', 'bin', name);
    if (existsSync(local) && spawnSync(local, ['--version']).status === 0) return local;
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(
    `The package "node" could not install its binary here, and Node ${process.versions.node} is too old to ` +
      'stand in for it. Install Node 22.18 or newer and start again.',
  );
}

/**
 * The command file of an installed package, as its package.json names it.
 * @param {string} name
 * @param {string} [bin]
 */
export function binOf(name, bin = name) {
  const folder = at('node_modules', ...name.split('/'));
  const { bin: bins } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bins === 'string' ? bins : bins[bin]);
}

/** The environment of every tool: its Node and the packages' commands come first on the path. */
export function toolEnv() {
  const node = path.dirname(toolNode());
  return {
    ...process.env,
    PATH: [node, at('node_modules', '.bin'), process.env['PATH']].join(path.delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/**
 * Runs a script with the tools' Node and resolves to its exit code.
 * @param {string[]} args script and arguments
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @returns {Promise<number>}
 */
export function runNode(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(toolNode(), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...toolEnv(), ...env },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const stamp = at('.cache', 'build.json');

/**
 * One hash of files and folders, names and contents. Dates say too little: a file that is renamed, or an older one
 * put in its place, keeps its date.
 * @param {string} folder
 * @param {readonly string[]} names below the folder; those that are missing count for nothing
 */
export function hashOf(folder, names) {
  const hash = createHash('sha256');
  /** @param {string} name */
  const visit = (name) => {
    const file = path.join(folder, name);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const inner of readdirSync(file).sort()) visit(path.join(name, inner));
    else if (stat) hash.update(`${name}\0${stat.size}\0`).update(readFileSync(file));
  };
  names.forEach(visit);
  return hash.digest('hex');
}

/** What the built site depends on: its files and the addresses. */
function buildInputs() {
  const names = ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];
  return JSON.stringify({
    files: hashOf(root, names),
    ...whereServed(process.env),
  });
}

/** Whether dist is the present sources' site, for the present addresses. */
export function isBuilt() {
  return (
    existsSync(at('dist', 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === buildInputs()
  );
}

/**
 * Builds the site into dist and remembers from what. Resolves to the exit code.
 * @param {(args: string[]) => Promise<number>} [run] runs a script with the tools' Node
 */
export async function build(run = runNode) {
  const inputs = buildInputs();
  const code = await run([binOf('astro'), 'build']);
  if (code === 0) {
    mkdirSync(at('.cache'), { recursive: true });
    writeFileSync(stamp, inputs);
  }
  return code;
}
