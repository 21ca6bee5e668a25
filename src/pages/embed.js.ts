/**
 * `/embed.js`: one classic script at an address that never changes, since it stands in other people's
 * pages. The site's own scripts are modules with hashed names, so this one is bundled apart.
 */
import type { APIRoute } from 'astro';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../ledger/read.ts';

export const GET: APIRoute = async () => {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src/embed/element.ts')],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    write: false,
  });
  const text = outputFiles[0]?.text ?? '';
  return new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
};
