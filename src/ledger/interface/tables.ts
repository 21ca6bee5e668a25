/** The words of tables and of their files: units, the columns that every file has, and what a column is. */
import { z } from 'zod';
import { TABLE_UNITS } from '../table-units.ts';
import { text } from '../text-shape.ts';

const column = z.strictObject({ title: text(), meaning: text() });
const part = z.strictObject({ title: text('column'), meaning: text('column') });

export const tables = z.strictObject({
  /** As a sentence names it, and as it stands beside a number. */
  units: z.record(z.enum(TABLE_UNITS), z.strictObject({ name: text(), short: text() })),
  /** What the head of a column says where neither it nor the caption names the unit. */
  headUnit: text('unit'),
  /** Below a table without lines. */
  unitsOf: text('columns', 'unit'),
  /** Between captions, units and other things of which a column has several. */
  several: text(),
  /** The columns that stand in every file. */
  own: z.strictObject({
    step: column,
    evidence: column,
    claim: column,
    source_ids: column,
    source_url: column,
  }),
  /** A column of the table, and those made of its cells besides. */
  meaning: text('captions'),
  parts: z.strictObject({ low: part, high: part, unit: part, text: part, date: part }),
  /** How numbers were made. */
  processing: z.strictObject({ record: text(), model: text(), mixed: text(), words: text() }),
  dictionary: z.strictObject({
    column: text(),
    title: text(),
    unit: text(),
    meaning: text(),
    type: text(),
    steps: text(),
  }),
  readMe: z.strictObject({
    files: text(),
    all: text('file'),
    dictionary: text('file'),
    metadata: text('file'),
    steps: text('folder'),
    columns: text(),
    spreadsheets: text(),
    sources: text('url'),
    licence: text('name', 'url'),
    from: text('url'),
  }),
});
