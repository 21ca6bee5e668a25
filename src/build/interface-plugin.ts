/** The words of the interface for scripts: see src/ledger/interface/module.ts. */
import type { Plugin } from 'vite';
import { interfaceModule, PART, textsOf } from '../ledger/interface/module.ts';

/** Between the name of a part and that of one of its texts. */
const TEXT = '#';

/** Whether a module of this id is made of the words of the interface. */
export const isInterfaceModule = (id: string): boolean => id.startsWith(`\0${PART}`);

/** A part made of a module for each text: a text that one script says alone is bundled with that script. */
function loadApart(name: string): string {
  const [part = '', text] = name.split(TEXT);
  const texts = textsOf(part);
  if (text === undefined)
    return texts.map(([one]) => `export { ${one} } from ${JSON.stringify(part + TEXT + one)};`).join('\n');
  return texts
    .map(([one, value]) => (one === text ? `export const ${one} = ${JSON.stringify(value)};` : ''))
    .join('');
}

/** The plugin; one in the site's configuration serves pages and embeds alike. */
export function interfaceModules(): Plugin {
  let load = interfaceModule;
  return {
    name: 'backstop-interface',
    configResolved({ command }) {
      // Every module is a request where nothing is bundled.
      if (command === 'build') load = loadApart;
    },
    resolveId: (source) =>
      source.startsWith(PART) ? { id: `\0${source}`, moduleSideEffects: false } : undefined,
    load: (id) => (isInterfaceModule(id) ? load(id.slice(1)) : undefined),
  };
}
