/** The whole record as a Frictionless Data Package: its tables as files, and what describes them. */
import { createHash } from 'node:crypto';
import { interfaceWords } from '../../ledger/interface/words.ts';
import { readLedger } from '../../ledger/read.ts';
import { remember } from '../../ledger/remember.ts';
import { readUses } from '../../ledger/uses.ts';
import { LICENCE } from '../licence.ts';
import { siteVersion } from '../site-version.ts';
import { zipOf } from '../zip.ts';
import { dataTables, tableCsv, tableJson, type DataTable } from './tables.ts';

/** The tables of the project. */
export const readTables = remember((): DataTable[] => dataTables(readLedger(), readUses().series));

/** A table of the project by its path below `/data/`. @throws where there is none */
export function tableAt(path: string): DataTable {
  const table = readTables().find((one) => one.path === path);
  if (!table) throw new Error(`There is no table "${path}" in the data package`);
  return table;
}

const facts = (text: string) => ({
  encoding: 'utf-8',
  bytes: Buffer.byteLength(text),
  hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
});

/** A table as two resources: the CSV with its schema, and the same rows as JSON. */
function resourcesOf(table: DataTable) {
  const { name, path, title, description, fields, primaryKey, foreignKeys } = table;
  return [
    {
      ...{ name, path: `${path}.csv`, profile: 'tabular-data-resource', title, description },
      ...{ format: 'csv', mediatype: 'text/csv', ...facts(tableCsv(table)) },
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: {
        ...{ fields, primaryKey, missingValues: [''] },
        ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
      },
    },
    {
      ...{ name: `${name}-json`, path: `${path}.json`, profile: 'data-resource', title, description },
      ...{ format: 'json', mediatype: 'application/json', ...facts(tableJson(table)) },
    },
  ];
}

/** `/data/datapackage.json`, as the Data Package standard has it. */
export function packageFile(home: URL): string {
  const { data, pages } = interfaceWords();
  const { last_change, model } = siteVersion();
  const created = new Date(last_change).toISOString();
  const all = {
    ...{ profile: 'data-package', name: 'backstop', title: pages.home.title, description: data.description },
    homepage: new URL('data/', home).href,
    // The day of the newest correction or update.
    version: created.slice(0, 10).replaceAll('-', '.'),
    ...{ created, model_version: model },
    licenses: [{ name: 'CC-BY-4.0', title: LICENCE.title, path: LICENCE.url }],
    sources: [{ title: pages.sources.heading, path: new URL('sources/', home).href }],
    resources: readTables().flatMap(resourcesOf),
  };
  return `${JSON.stringify(all, null, 1)}\n`;
}

/** The package with all its tables, in one file to keep. */
export function packageZip(home: URL): Uint8Array {
  return zipOf([
    ['datapackage.json', packageFile(home)],
    ...readTables().flatMap((table) => [
      [`${table.path}.csv`, tableCsv(table)] as const,
      [`${table.path}.json`, tableJson(table)] as const,
    ]),
  ]);
}
