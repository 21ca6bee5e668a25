/** The words of the site around its story: `content/en/interface.yaml`. For the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wordsFile } from './languages.ts';
import { ROOT } from './read.ts';
import { remember } from './remember.ts';
import { STATUSES, TOPICS } from './schema.ts';
import { text } from './text-shape.ts';
import { dataOf, parseYaml } from './yaml.ts';

export const INTERFACE_FILE = wordsFile('interface.yaml');

const meaning = z.strictObject({ name: text(), meaning: text() });
const kinds = z.enum(['plan', 'projection', 'model']);

const schema = z.strictObject({
  records: z.strictObject({
    status: z.record(z.enum(STATUSES), text()),
    kind: z.record(kinds, text()),
    withdrawn: text('when'),
    own: text('what'),
    'our-arithmetic': text(),
    'read-in': text('publisher'),
    'not-read': text(),
    // In the order of the story.
    topics: z.record(
      z
        .enum(TOPICS)
        .extract([
          ...(['revenue', 'commitments', 'circularity', 'tax-credit', 'power', 'guarantee'] as const),
          ...(['financing', 'scenarios', 'sovereign', 'perception', 'since-then'] as const),
        ]),
      text(),
    ),
    types: z.record(
      z.enum(['primary', 'law', 'filing', 'dataset', 'paper', 'reporting', 'analysis']),
      text(),
    ),
    // In the order in which they are explained.
    'status-meanings': z.record(
      z
        .enum(STATUSES)
        .extract([
          ...(['stated', 'reported', 'estimated', 'measured'] as const),
          ...(['law', 'disputed', 'retracted', 'superseded'] as const),
        ]),
      meaning,
    ),
    'kind-meanings': z.record(kinds, meaning),
  }),
  sources: z.strictObject({
    two: text('first', 'last'),
    more: text('first', 'count'),
    counts: z.array(text()),
    line: text('sources'),
    credit: text('sources'),
  }),
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
      remedy: 'See src/ledger/interface.ts for every text',
    }),
  );

/**
 * The words of the project.
 * @throws ContentError naming what is missing, unknown or cannot be filled, each with its line
 */
export const interfaceWords = remember((): InterfaceWords =>
  interfaceWordsFrom(readFileSync(join(ROOT, INTERFACE_FILE), 'utf8')),
);
