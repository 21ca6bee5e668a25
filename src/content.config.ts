/** Content collections: chapters, lessons, and the pages about the site itself. Records are read, and checked, by src/ledger. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { wordsFile } from './ledger/languages.ts';
import { lessonHead } from './ledger/lessons.ts';
import { PAYERS } from './ledger/payers.ts';
import { REFERENCE } from './ledger/reference.ts';

export const collections = {
  reference: defineCollection({
    loader: glob({ pattern: REFERENCE.map((id) => `${id}.mdx`), base: `./${wordsFile('')}` }),
    schema: z.strictObject({ title: z.string(), description: z.string(), lede: z.string() }),
  }),
  chapters: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `./${wordsFile('chapters')}` }),
    schema: z.strictObject({
      order: z.number().int(),
      title: z.string(),
      short: z.string(),
      lede: z.string(),
      /** Whom the chapter's question is about: the bar lights them as it closes. */
      payer: z.enum(PAYERS).optional(),
    }),
  }),
  lessons: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `./${wordsFile('lessons')}` }),
    schema: lessonHead,
  }),
};
