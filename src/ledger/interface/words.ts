/** The words of the site around its story: `content/en/interface.yaml`, a part of it for each file beside this. For the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wordsFile } from '../languages.ts';
import { ROOT } from '../read.ts';
import { remember } from '../remember.ts';
import { dataOf, parseYaml } from '../yaml.ts';
import { builder, chartPage } from './chart-page.ts';
import { claims, filter } from './claims.ts';
import { cover, linkMenu, present } from './classroom.ts';
import { data } from './data.ts';
import { element, embed } from './embed.ts';
import { cite, files, share } from './export.ts';
import { figure, reader } from './figure.ts';
import { handout, lessonFiles } from './handout.ts';
import { lab } from './lab.ts';
import { offline } from './offline.ts';
import { pages } from './pages.ts';
import { records, sources } from './records.ts';
import { corrections, model, site } from './site.ts';
import { tables } from './tables.ts';
import { teach } from './teach.ts';
import { links, modelBar, scrolly, story, whoPays } from './story.ts';

export const INTERFACE_FILE = wordsFile('interface.yaml');

const schema = z.strictObject({
  ...{ records, sources, claims, filter },
  ...{ story, whoPays, modelBar, scrolly, links },
  ...{ cover, linkMenu, present },
  ...{ figure, reader, embed, element, chartPage, builder },
  ...{ lab, pages, site, model, corrections, cite, files, tables, data, share, offline },
  ...{ handout, lessonFiles, teach },
});
export type InterfaceWords = z.output<typeof schema>;

/**
 * The words from the text of their file.
 * @throws ContentError naming what is missing, unknown or cannot be filled, each with its line
 */
export const interfaceWordsFrom = (source: string): InterfaceWords =>
  dataOf(
    parseYaml(source, INTERFACE_FILE, schema, {
      id: 'interface',
      remedy: 'See src/ledger/interface/ for every text',
    }),
  );

/**
 * The words of the project.
 * @throws ContentError naming what is missing, unknown or cannot be filled, each with its line
 */
export const interfaceWords = remember((): InterfaceWords =>
  interfaceWordsFrom(readFileSync(join(ROOT, INTERFACE_FILE), 'utf8')),
);
