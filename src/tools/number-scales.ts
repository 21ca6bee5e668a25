/**
 * Scales in the browser go between numbers. D3's scales can also go between colours and texts, for which
 * they bring a fifth of all script that the charts share; this leaves that part out of the build. Colours
 * here are custom properties of CSS, and the kit moves texts and paths itself.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const numbers = fileURLToPath(new URL('./number-interpolation.ts', import.meta.url));

/** A Vite plugin: what `d3-scale` imports from `d3-interpolate` is the interpolation of numbers alone. */
export function numberScales(): Plugin {
  return {
    name: 'number-scales',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId: (id, importer) =>
      id === 'd3-interpolate' && importer?.includes('/d3-scale/') ? numbers : null,
  };
}
