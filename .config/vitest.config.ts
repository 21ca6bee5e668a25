import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { charts } from '../src/build/charts-plugin.ts';
import { interfaceModules } from '../src/build/interface-plugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Tests of what touches the document. They run in a light one, which lays nothing out. */
const dom = 'src/**/*.dom.test.ts';
const setupFiles = ['.config/vitest.setup.ts'];
/** The slowest test takes two seconds by itself, and ten times as long on a machine that does much else. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    pool: 'threads',
    maxWorkers: availableParallelism(),
    projects: [
      {
        plugins: [interfaceModules()],
        test: {
          name: 'pure',
          root,
          setupFiles,
          testTimeout,
          include: ['src/**/*.test.ts'],
          exclude: [dom],
          environment: 'node',
          // The ledger and the charts are read once a worker, not once a file: nothing that they hold may be changed.
          isolate: false,
          // Otherwise a style sheet that is read as text would be empty.
          css: true,
        },
      },
      {
        // Charts come as they do on the site: the build's data, without the words of their tables.
        plugins: [charts(), interfaceModules()],
        test: {
          name: 'document',
          root,
          setupFiles: [...setupFiles, '.config/vitest.document.ts'],
          testTimeout,
          include: [dom],
          environment: 'node',
          // The document's own code is loaded once a worker; ours anew for each file.
          isolate: false,
        },
      },
    ],
  },
});
