/** Content collections: chapters and lessons. Records are read, and checked, by src/ledger. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { wordsFile } from './ledger/languages.ts';
import { lessonHead } from './ledger/lessons.ts';
import { PAYERS } from './ledger/payers.ts';

export const collections = {
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
