/** The script that frozen frames run: one text without imports, made from the same modules as that of live frames. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { charts } from '../build/charts-plugin.ts';
import { interfaceModules } from '../build/interface-plugin.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = 'virtual:frozen';
const CHARTS = 'virtual:charts';

/** The entry, and of all charts the one that the file shows. */
function entry(chart: string | null): Plugin {
  const at = (name: string) => JSON.stringify(`${ROOT}src/freeze/${name}`);
  const modules: Record<string, string> = {
    [ENTRY]: `${chart === null ? '' : `import ${at('start-run.ts')};\n`}import ${at('start.ts')};`,
    [CHARTS]: `export const loaders = { ${JSON.stringify(chart)}: () => import('virtual:chart/${chart}') };\nexport const flows = {};`,
  };
  return {
    name: 'backstop:frozen',
    enforce: 'pre',
    resolveId: (source) => (source in modules ? `\0frozen:${source}` : undefined),
    load: (id) => modules[id.replace('\0frozen:', '')],
  };
}

/**
 * The script as text.
 * @param chart whose code it holds, so that a run which the address carries can be drawn; none where `null`
 * @throws when it could not stand in a page
 */
export async function frozenScript(chart: string | null): Promise<string> {
  const made = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [entry(chart), charts(), interfaceModules()],
    build: {
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: { input: ENTRY, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const files = Array.isArray(made) || 'output' in made ? [made].flat().flatMap(({ output }) => output) : [];
  const [script] = files;
  if (files.length !== 1 || script?.type !== 'chunk')
    throw new Error(
      `The script of frozen frames came as ${files.map(({ fileName }) => fileName).join(', ')}.`,
    );
  if (/<\/script|<!--/i.test(script.code))
    throw new Error('The script of frozen frames would end its element.');
  return script.code.trim();
}
