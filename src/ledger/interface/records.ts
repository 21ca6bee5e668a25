/** The words of claims and sources wherever they are told. */
import { z } from 'zod';
import { STATUSES, TOPICS } from '../schema.ts';
import { text } from '../text-shape.ts';

const meaning = z.strictObject({ name: text(), meaning: text() });
const kinds = z.enum(['plan', 'projection', 'model']);

export const records = z.strictObject({
  status: z.record(z.enum(STATUSES), text()),
  kind: z.record(kinds, text()),
  knownSaid: text('known', 'said'),
  withdrawn: text('when'),
  own: text('what'),
  ourArithmetic: text(),
  readIn: text('publisher'),
  notRead: text(),
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
  types: z.record(z.enum(['primary', 'law', 'filing', 'dataset', 'paper', 'reporting', 'analysis']), text()),
  // In the order in which they are explained.
  statusMeanings: z.record(
    z
      .enum(STATUSES)
      .extract([
        ...(['stated', 'reported', 'estimated', 'measured'] as const),
        ...(['law', 'disputed', 'retracted', 'superseded'] as const),
      ]),
    meaning,
  ),
  kindMeanings: z.record(kinds, meaning),
});

export const sources = z.strictObject({
  two: text('first', 'last'),
  more: text('first', 'count'),
  counts: z.array(text()),
  line: text('sources'),
  credit: text('sources'),
});
