/**
 * The shape of a chart's words, and reading them. A chart says in `words.ts` which texts it needs and which slots
 * each may have; what `content/en/charts/<id>.yaml` lacks, or has too much, stops the build with file, line and remedy.
 * For the build: the browser is sent the texts of the picture alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wordsFile } from '../ledger/languages.ts';
import { ContentError } from '../ledger/problem.ts';
import { ROOT } from '../ledger/read.ts';
import { text } from '../ledger/text-shape.ts';
import { parseYaml } from '../ledger/yaml.ts';
import type { StepWords, Words, WordsSchema } from './kit/contract.ts';
import { fillPlaces } from './filled-text.ts';

export { text } from '../ledger/text-shape.ts';

/** A text for each of these keys. */
export const each = <const K extends string>(
  keys: readonly [K, ...K[]] | readonly K[],
): z.ZodType<Readonly<Record<K, string>>> => z.record(z.enum(keys as [K, ...K[]]), text());

/** Texts for some of these keys. */
export const some = <const K extends string>(
  keys: readonly [K, ...K[]] | readonly K[],
): z.ZodType<Readonly<Partial<Record<K, string>>>> => z.partialRecord(z.enum(keys as [K, ...K[]]), text());

/** The caption of a chart's table, and the head of each of its columns. */
export const heads = <const K extends string>(
  ...columns: [K, ...K[]]
): z.ZodType<{ caption: string; columns: Readonly<Record<K, string>> }> =>
  z.strictObject({ caption: text(), columns: each(columns) });

/**
 * The shape of a chart's words.
 * @param parts `finding` of every step; `picture`: what is drawn or said in the browser; `describe`: what the long
 *   description and the table's cells need; `table`: caption and heads
 */
export function defineWords<F, P extends object, D extends object, K extends string>(parts: {
  finding: z.ZodType<F>;
  picture: z.ZodType<P>;
  describe: z.ZodType<D>;
  table: z.ZodType<{ caption: string; columns: Readonly<Record<K, string>> }>;
}): WordsSchema<F, Words<P, D, K>> {
  const { finding, picture, describe, table } = parts;
  const steps = z.array(z.object({ id: z.string(), finding }));
  return { schema: z.object({ steps, picture, describe, table }) };
}

/** A chart's words as its shape has them, figures and results filled in; findings by step. */
export interface ReadWords<F = unknown, W extends Words = Words> {
  words: W;
  steps: ReadonlyMap<string, StepWords<F, W>>;
}

/**
 * The words of a chart.
 * @param source the file's text, where it is not the project's
 * @throws ContentError listing what is missing, unknown or cannot be filled, each with its line
 */
export function readWords<F, W extends Words>(
  id: string,
  { schema }: WordsSchema<F, W>,
  source = readFileSync(join(ROOT, wordsFile(`charts/${id}.yaml`)), 'utf8'),
): ReadWords<F, W> {
  const file = wordsFile(`charts/${id}.yaml`);
  const remedy = `Write it there, or change what src/charts/${id}/words.ts asks for`;
  const { data, problems } = parseYaml(source, file, schema, { id, remedy });
  if (!data) throw new ContentError(problems);
  const { steps, ...words } = fillPlaces(data);
  return {
    words: words as unknown as W,
    steps: new Map(
      steps.map(({ id: step, finding }) => [step, { step, finding, words: words as unknown as W }]),
    ),
  };
}
