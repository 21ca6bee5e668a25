import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { charts, isChartModule } from './src/build/charts-plugin.ts';
import ledger from './src/build/content-integration.ts';
import { interfaceModules, isInterfaceModule } from './src/build/interface-plugin.ts';
import { checkBuild } from './src/build/check-build.ts';
import { saidLengths } from './src/ledger/lengths.ts';
import csp from './src/build/csp.ts';
import darkFrames from './src/build/dark-frames.ts';
import offlineCopy from './src/build/offline-copy.ts';
import { whereServed } from './src/tools/site-url.mjs';

/**
 * What search engines are not sent to: frames, pages of steps and sheets for print lead to pages listed anyway.
 * @param {string} address
 */
const listed = (address) =>
  !/\/(embed|v|s)\/|\/charts\/[^/]+\/[^/]+\/$|\/(handout|answers|notes)\/$/.test(new URL(address).pathname);

/**
 * The build's list of which file needs which, beside the files: the budget reads it. Astro passes no such
 * wish on from its own configuration.
 * @type {import('vite').Plugin}
 */
const manifest = {
  name: 'backstop:manifest',
  configEnvironment: (name) =>
    name === 'client' ? { build: { manifest: '_astro/manifest.json' } } : undefined,
};

const { site, base } = whereServed(process.env);

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'ignore',
  build: { inlineStylesheets: 'always', format: 'directory' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [charts(), interfaceModules(), manifest],
    // Its modules as written: the bundle of old style that it names first needs a wrapper of its own.
    resolve: { alias: { scrollama: 'scrollama/src/entry.js' } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                // What every chart draws with is loaded once, not with the first chart; so is the model, with its charts.
                groups: [
                  // One request for the list of charts and for what loads them.
                  {
                    name: 'loaders',
                    test: /virtual:charts$|vite\/preload-helper|src\/charts\/alive\.ts$/,
                    priority: 2,
                  },
                  // What frames have in common with the pages of charts: one file is packed better than five.
                  {
                    name: 'frame',
                    test: /src\/(embed\/(params|height|carries-run)|figure\/(picker|switch))\.ts$/,
                    priority: 1,
                  },
                  // Frames hatch, fail and speak too, and need nothing else of what charts draw with.
                  {
                    name: 'hatch',
                    test: /src\/(charts\/kit\/(hatch|shapes|stay-drawn)|ledger\/pieces)\.ts$/,
                    priority: 2,
                  },
                  // What is printed and kept of a page that is read: the story has one request for it.
                  { name: 'kept', test: /src\/(claims\/paper-notes|scrolly\/storage)\.ts$/ },
                  // Axes of time, and how a language writes months.
                  { name: 'time', test: /src\/(charts\/kit\/time|ledger\/language-axes)\.ts$/ },
                  // What draws a live picture, from the frame's own pictures or by the chart's code.
                  { name: 'live', test: /src\/charts\/kit\/(mount|code|reader-type)\.ts$/, priority: 1 },
                  // The model, and what charts write and mark with: nearly every chart needs both.
                  {
                    name: 'kit',
                    test: /src\/(model\/(inputs|run|endings|bar|show)|charts\/(model-inputs|kit\/(money|pay-bars|evidence|labels|boxes|text|advance-widths))|ledger\/template)\.ts$/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  // The content is checked first: a build with a figure that nobody can answer for stops, and an author is told.
  // The policy has to see every page as it will be served; dark frames are copies of what it has seen.
  integrations: [
    ledger({
      checkBuild,
      checks: '/src/build/check-dev.ts',
      lengths: saidLengths,
      isOfContent: (id) => isChartModule(id) || isInterfaceModule(id),
    }),
    mdx(),
    sitemap({ filter: listed }),
    csp(),
    darkFrames(),
    offlineCopy(),
  ],
});
