/**
 * A script at an address that never changes, since it stands in other people's pages or in the heads of all of the
 * site's own. Those with hashed names are bundled together; this one is bundled apart. For the build.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, transformSync, type Plugin } from 'esbuild';
import { interfaceModule } from '../ledger/interface/module.ts';
import { ROOT } from '../ledger/read.ts';

const INLINE = /\?inline$/;

/** The words of the interface and style sheets as texts, as Vite has them for all other scripts. */
const asVite: Plugin = {
  name: 'backstop-as-vite',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:interface\// }, ({ path }) => ({ path, namespace: 'interface' }));
    onLoad({ filter: /.*/, namespace: 'interface' }, ({ path }) => ({ contents: interfaceModule(path) }));
    onResolve({ filter: INLINE }, ({ path: file, resolveDir }) => ({
      path: path.join(resolveDir, file.replace(INLINE, '')),
      namespace: 'inline',
    }));
    onLoad({ filter: /.*/, namespace: 'inline' }, ({ path }) => ({
      contents: transformSync(readFileSync(path, 'utf8'), { loader: 'css', minify: true }).code.trim(),
      loader: 'text',
    }));
  },
};

/**
 * @param entry path of the module from the project's root
 * @param format `iife` for a classic script, `esm` for one that is imported
 */
export async function oneScript(entry: string, format: 'iife' | 'esm'): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, entry)],
    bundle: true,
    plugins: [asVite],
    format,
    minify: true,
    target: 'es2022',
    write: false,
  });
  const text = outputFiles[0]?.text ?? '';
  return new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
