/** Programs that run while the tests do, in a folder of their own, and end with them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Programs {
  /** An empty folder, removed at the end. */
  readonly folder: string;
  /**
   * Starts a program and waits until it says that it is ready, where it says so.
   * @returns what the first group of `ready` found
   */
  start(
    file: string,
    args: readonly string[],
    options?: { ready?: RegExp; env?: NodeJS.ProcessEnv },
  ): Promise<string>;
  stop(): Promise<void>;
}

/** How long a program may take until it is ready, on a machine that does much else. */
const PATIENCE = 60_000;

export function programs(): Programs {
  const folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
  const children: ChildProcess[] = [];
  // A session of its own, so that what a program starts ends with it.
  const end = (child: ChildProcess) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  const endAll = () => children.forEach(end);
  process.on('exit', endAll);
  return {
    folder,
    start(file, args, { ready, env } = {}) {
      const child = spawn(file, args, {
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...env },
      });
      children.push(child);
      if (!ready) {
        child.stdout.resume();
        child.stderr.resume();
        return Promise.resolve('');
      }
      return new Promise((resolve, reject) => {
        let said = '';
        const fail = (why: string) => reject(new Error(`${file} ${why}: ${said.slice(-500)}`));
        const timer = setTimeout(() => fail('is not ready'), PATIENCE);
        const hear = (text: string) => {
          said += text;
          const found = ready.exec(said);
          if (!found) return;
          clearTimeout(timer);
          resolve(found[1] ?? '');
        };
        for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
        child.on('error', reject).on('exit', () => fail('ended'));
      });
    },
    async stop() {
      const ended = children.map((child) => new Promise((resolve) => child.once('close', resolve)));
      const gone = children.every(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null);
      endAll();
      process.off('exit', endAll);
      if (!gone)
        await Promise.race([Promise.all(ended), new Promise((resolve) => setTimeout(resolve, 2000))]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
