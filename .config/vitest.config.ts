import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['src/**/*.test.ts'],
    environment: 'node',
    // Otherwise a style sheet that is read as text would be empty.
    css: true,
    setupFiles: ['.config/vitest.setup.ts'],
  },
});
