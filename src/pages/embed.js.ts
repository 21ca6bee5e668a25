/**
 * `/embed.js`: one classic script at an address that never changes, since it stands in other people's
 * pages. The site's own scripts are modules with hashed names, so this one is bundled apart.
 */
import type { APIRoute } from 'astro';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { interfaceModule } from '../ledger/interface/module.ts';
import { ROOT } from '../ledger/read.ts';

/** The words of the interface, as Vite has them for all other scripts. */
const words: Plugin = {
  name: 'backstop-interface',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:interface\// }, ({ path }) => ({ path, namespace: 'interface' }));
    onLoad({ filter: /.*/, namespace: 'interface' }, ({ path }) => ({ contents: interfaceModule(path) }));
  },
};

export const GET: APIRoute = async () => {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src/embed/element.ts')],
    bundle: true,
    plugins: [words],
    format: 'iife',
    minify: true,
    target: 'es2022',
    write: false,
  });
  const text = outputFiles[0]?.text ?? '';
  return new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
};
