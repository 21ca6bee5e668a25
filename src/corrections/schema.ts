/** The schemas of corrections, of updates, and of the words of their page. Strict: an unknown field is an error. */
import { z } from 'zod';
import { text } from '../ledger/text-shape.ts';
import { GRADES, type Place } from './types.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case');
const words = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'is empty'));
const path = z.string().regex(/^\/([a-z0-9-]+\/)+$/, 'is not the path of a page, as /scenarios/');

/** A moment to the minute with its zone; in UTC from here on. */
const moment = z.iso
  .datetime({
    offset: true,
    precision: -1,
    error: 'is not a time to the minute with its zone, as 2026-11-29T18:05Z',
  })
  .transform((at) => new Date(at).toISOString().replace(':00.000Z', 'Z'));

const KINDS = ['chart', 'story', 'claim', 'page'] as const;

const place = z
  .strictObject({
    chart: id.optional(),
    steps: z.array(id).min(1, 'names no step').optional(),
    story: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)?$/, 'is not the id of a chapter or step')
      .optional(),
    claim: id.optional(),
    page: path.optional(),
  })
  .superRefine((fields, context) => {
    const named = KINDS.filter((kind) => fields[kind] !== undefined);
    if (named.length !== 1) {
      const message = `a place has one of chart, story, claim and page; this one has ${named.join(' and ') || 'none'}`;
      context.addIssue({ code: 'custom', message });
    }
    if (fields.steps && fields.chart === undefined) {
      context.addIssue({ code: 'custom', path: ['steps'], message: 'only a chart has steps of its own' });
    }
  })
  .transform(({ chart, steps, story, claim, page }): Place => {
    if (chart !== undefined) return { kind: 'chart', id: chart, steps: steps ?? [] };
    if (story !== undefined) return { kind: 'story', id: story };
    if (claim !== undefined) return { kind: 'claim', id: claim };
    return { kind: 'page', id: page ?? '' };
  });

export const correctionSchema = z.strictObject({
  id,
  at: moment,
  grade: z.enum(GRADES),
  what: words,
  right: words,
  why: words,
  places: z.array(place).min(1, 'names no place'),
});

export const updateSchema = z.strictObject({ id, at: moment, title: words, text: words });

const grade = z.strictObject({ name: words, meaning: words });

export const pageWordsSchema = z.strictObject({
  title: words,
  description: words,
  lede: words,
  none: words,
  labels: z.strictObject({
    what: words,
    right: words,
    why: words,
    places: words,
    chart: words,
    story: words,
    claim: words,
  }),
  grades: z.strictObject({ title: words, meaning: grade, number: grade, wording: grade }),
  report: z.strictObject({ title: words, text: z.array(words).min(1) }),
  updates: z.strictObject({ title: words }),
  take: z.strictObject({
    title: words,
    feed: words,
    file: words,
    fields: z.array(z.strictObject({ name: words, meaning: words })).min(1),
  }),
  feed: z.strictObject({
    title: words,
    description: words,
    item: words,
    /** Of the feed of one chart. */
    chart: z.strictObject({ title: text('title'), description: words }),
  }),
  /** Pages that a correction may concern besides charts, claims and the story, by their paths. */
  pages: z.record(path, words),
});
export type PageWords = z.output<typeof pageWordsSchema>;
