/** Content collections. Records go through the same schemas and reader as the build's own checks. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { chartTextSchema } from './ledger/chart-text.ts';
import { loadLedger, ROOT } from './ledger/read.ts';
import { claimSchema, sourceSchema } from './ledger/schema.ts';
import { readGlossary, termSchema } from './ledger/glossary.ts';

const located = { file: z.string(), line: z.number() };
const ledger = () => loadLedger(`${ROOT}/content/ledger`).ledger;

export const collections = {
  chapters: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './content/chapters' }),
    schema: z.strictObject({
      order: z.number().int(),
      title: z.string(),
      short: z.string(),
      lede: z.string(),
    }),
  }),
  claims: defineCollection({
    loader: () => [...ledger().claims.values()].map((c) => ({ ...c })),
    schema: claimSchema.extend(located),
  }),
  sources: defineCollection({
    loader: () => [...ledger().sources.values()].map((s) => ({ ...s })),
    schema: sourceSchema.extend(located),
  }),
  charts: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './content/charts' }),
    schema: chartTextSchema,
  }),
  glossary: defineCollection({ loader: () => readGlossary(), schema: termSchema }),
};
