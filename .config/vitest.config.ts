import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['src/**/*.test.ts'],
    environment: 'node',
    // The ledger and the charts are read once a worker, not once a file: nothing that they hold may be changed.
    isolate: false,
    pool: 'threads',
    maxWorkers: availableParallelism(),
    // The slowest test takes two seconds by itself, and ten times as long on a machine that does much else.
    testTimeout: 60_000,
    // Otherwise a style sheet that is read as text would be empty.
    css: true,
    setupFiles: ['.config/vitest.setup.ts'],
  },
});
