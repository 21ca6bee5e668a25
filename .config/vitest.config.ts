import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { charts } from '../src/charts/vite-plugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Tests of what touches the document. They run in a light one, which lays nothing out. */
const dom = 'src/**/*.dom.test.ts';
const setupFiles = ['.config/vitest.setup.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          root,
          setupFiles,
          include: ['src/**/*.test.ts'],
          exclude: [dom],
          environment: 'node',
          // Otherwise a style sheet that is read as text would be empty.
          css: true,
        },
      },
      {
        // Charts come as they do on the site: the build's data, without the words of their tables.
        plugins: [charts()],
        test: {
          name: 'document',
          root,
          setupFiles,
          include: [dom],
          environment: 'happy-dom',
          // The first test of a file waits for its charts.
          testTimeout: 20_000,
        },
      },
    ],
  },
});
