/** The words of a chart, with the figures in them filled in from the ledger. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { formatClaim, formatsOf, type Form } from './format.ts';
import type { Language } from './language.ts';
import { wordsFile } from './languages.ts';
import { SITE } from './site-language.ts';
import { ROOT, readLedger } from './read.ts';
import { day } from './schema.ts';
import { FIGURE } from './template.ts';
import type { ChartText, Ledger } from './types.ts';
import { dataOf, parseYaml } from './yaml.ts';

/** Texts by their keys, in groups of any depth; which they have to be, each chart says itself. */
export interface TextTree {
  [key: string]: string | TextTree;
}
const textTree: z.ZodType<TextTree> = z.record(z.string(), z.union([z.string(), z.lazy(() => textTree)]));

const stepId = z.string().regex(/^[a-z0-9-]+$/, 'may hold small letters, digits and hyphens only');

export const chartTextSchema = z.strictObject({
  id: stepId,
  chapter: stepId,
  default: stepId,
  title: z.string().min(1),
  deck: z.string().min(1),
  how_to_read: z.string().min(1),
  source_note: z.string(),
  switch: z
    .strictObject({
      label: z.string().min(1),
      steps: z.array(z.strictObject({ id: stepId, label: z.string().min(1) })).min(2),
    })
    .optional(),
  inputs: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        label: z.string().min(1),
        unit: z.string().optional(),
        help: z.string().optional(),
        options: z.record(z.string(), z.string().min(1)).optional(),
      }),
    )
    .optional(),
  steps: z
    .array(
      z.strictObject({
        id: stepId,
        title: z.string().optional(),
        caption: z.string().min(1),
        alt: z.string().min(1),
        finding: z.string().optional(),
      }),
    )
    .min(1),
  /** What is drawn, what is described, and the heads of the table: by the shape in the chart's `words.ts`. */
  picture: textTree.optional(),
  describe: textTree.optional(),
  table: textTree.optional(),
  /** Flat texts of charts that are still to be drawn anew. */
  texts: z.record(z.string(), z.string()).default({}),
  claims: z.array(z.string()),
  series: z.array(z.string()),
  /** Those of its claims, superseded since, that it draws as history. */
  past: z.array(z.string()).default([]),
  /** The last day on which words are current, by the id of a step or the keys of a text, joined by dots. */
  until: z.record(z.string(), day).default({}),
});

/**
 * Fills the figures of a text.
 * @param format how a claim is written in the language of the text
 * @throws Error naming the claim when it is unknown or has no number
 */
export function fillFigures(text: string, ledger: Ledger, format = formatClaim): string {
  return text.replace(FIGURE, (_, id: string, form: Form | undefined) => {
    const claim = ledger.claims.get(id);
    if (!claim) throw new Error(`unknown claim "${id}" in "${text.slice(0, 60)}"`);
    return format(claim, form ?? 'long');
  });
}

/**
 * The words that `until` names by the id of a step, or by a text's keys joined by dots: picture.law.fab.
 * @returns undefined where the chart has none such
 */
export function wordsAt(words: z.output<typeof chartTextSchema>, name: string): string | undefined {
  const step = words.steps.find(({ id }) => id === name);
  if (step) return step.caption;
  let at: string | TextTree | undefined = {
    ...words.texts,
    picture: words.picture ?? {},
    describe: words.describe ?? {},
  };
  for (const key of name.split('.'))
    at = typeof at === 'object' && Object.hasOwn(at, key) ? at[key] : undefined;
  return typeof at === 'string' ? at : undefined;
}

/** The ids of all charts that have words, in the order of the alphabet. */
export function chartTextIds(): string[] {
  return readdirSync(join(ROOT, wordsFile('charts')))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
}

/** Whose words are read: the project's, in the language of the site. */
interface Edition {
  root?: string;
  language?: Language;
}

/**
 * The words of a chart, figures filled in.
 * @throws ContentError when the file does not fit its schema, Error when there is none
 */
export function readChartText(
  id: string,
  ledger: Ledger = readLedger(),
  { root = ROOT, language = SITE }: Edition = {},
): ChartText {
  const file = wordsFile(`charts/${id}.yaml`, language.code);
  if (!existsSync(join(root, file))) throw new Error(`no words for chart "${id}": write ${file}`);
  const source = readFileSync(join(root, file), 'utf8');
  const of = { id, remedy: 'See content/en/charts/sensitivity.yaml for the fields' };
  const { formatClaim } = formatsOf(language);
  const fill = (text: string) => fillFigures(text, ledger, formatClaim).trim();
  const {
    steps,
    texts,
    switch: ways,
    inputs,
    claims,
    series,
    ...rest
  } = dataOf(parseYaml(source, file, chartTextSchema, of));
  const filled = (record: Record<string, string>) =>
    Object.fromEntries(Object.entries(record).map(([key, text]) => [key, fill(text)]));
  return {
    ...{ id, chapter: rest.chapter, default: rest.default, claims, series },
    title: fill(rest.title),
    deck: fill(rest.deck),
    how_to_read: fill(rest.how_to_read),
    source_note: fill(rest.source_note),
    ...(ways ? { switch: ways } : {}),
    ...(inputs
      ? {
          inputs: inputs.map(({ id: input, label, unit, help, options }) => ({
            id: input,
            label: fill(label),
            ...(unit ? { unit } : {}),
            ...(help ? { help: fill(help) } : {}),
            ...(options ? { options: filled(options) } : {}),
          })),
        }
      : {}),
    steps: steps.map(({ id: step, title, caption, alt }) => ({
      id: step,
      ...(title ? { title: fill(title) } : {}),
      caption: fill(caption),
      alt: fill(alt),
    })),
    texts: filled(texts),
  };
}
