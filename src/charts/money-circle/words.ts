/** The words of the circle of money. */
import { z } from 'zod';
import { defineWords, each, heads, some, text } from '../define-words.ts';
import type { PictureOf, ToldOf } from '../kit/contract.ts';

/** Rows that are drawn, by their ids in the series, in each view that has rows: group by group, the largest first. */
export const ROWS = {
  pays: [
    ['openai-oracle-cloud', 'openai-microsoft-cloud', 'openai-amazon-cloud', 'openai-coreweave-cloud'],
    ['oracle-nvidia-chips', 'nvidia-coreweave-unsold'],
  ],
  invests: [
    [
      'nvidia-openai-letter',
      'softbank-openai-first',
      'microsoft-openai-stake',
      'coreweave-openai-shares',
      'amd-openai-warrant',
    ],
  ],
  debt: [
    [
      'lenders-owners-vantage',
      'lenders-owners-abilene',
      'lenders-oracle-bonds',
      'lenders-coreweave-loans',
      'lenders-softbank-bridge',
      'openai-line',
    ],
  ],
  'half-year-on': [
    ['nvidia-openai-letter', 'amazon-openai-paid', 'softbank-openai-second'],
    ['openai-amazon-extension', 'openai-cerebras-cloud'],
  ],
} as const;
export type RowView = keyof typeof ROWS;
/** What was paid in place of what had been announced lies inside it. */
export const WITHIN = { 'nvidia-openai-letter': 'nvidia-openai-shares' } as const;
export type RowId = (typeof ROWS)[RowView][number][number];
const ROW_IDS = [...new Set(Object.values(ROWS).flat(2))];
const VIEWS = Object.keys(ROWS) as RowView[];

/** What stands over groups of rows. */
const HEADS = ['pays', 'onward', 'into', 'orders'] as const;

/** Lines of the list of deals without a price. */
export const UNPRICED = ['head', 'orders', 'leases', 'chips'] as const;

export const STATIONS = ['nvidia', 'openai', 'oracle'] as const;
export type Station = (typeof STATIONS)[number];
/** How the dollar is booked, in the order of its way, and at which station. */
export const BOOKINGS = [
  ['nvidia', 'shares'],
  ['openai', 'cost'],
  ['oracle', 'sale'],
  ['oracle', 'chips'],
  ['nvidia', 'sale'],
] as const satisfies readonly (readonly [Station, string])[];
export const SUPPLIERS = ['Microsoft', 'Oracle', 'CoreWeave'] as const;
export type Supplier = (typeof SUPPLIERS)[number];

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    stations: each(STATIONS),
    bookings: each(['shares', 'cost', 'sale', 'chips']),
    legs: each(STATIONS),
    dollar: text(),
    booked: text(),
    own: text(),
    ownOf: text('own', 'chips'),
    rest: text(),
    whose: text(),
    whoseBriefly: text(),
    plate: text(),
    names: each(ROW_IDS),
    notes: some(ROW_IDS),
    later: some(ROW_IDS),
    heads: each(HEADS),
    foot: some(VIEWS),
    footBriefly: some(VIEWS),
    unpriced: each(UNPRICED),
    books: each(SUPPLIERS),
    share: each(SUPPLIERS),
    of: text('total'),
  }),
  describe: z.strictObject({
    flow: text('from', 'to', 'kind', 'value'),
    ring: text('flows'),
    rows: text('flows'),
    returns: text('own', 'chips', 'share'),
    books: text('books'),
    book: text('supplier', 'share', 'note'),
    bookNote: text('note', 'who'),
    unpriced: text(),
    ownKind: text(),
    ownNote: text('own', 'chips'),
    restFrom: text(),
    restKind: text(),
    returnsCaption: text(),
    booksCaption: text(),
    noTotal: text(),
    line: text(),
    lineFrom: text(),
    lineKind: text(),
    lineNote: text(),
  }),
  table: heads('from', 'to', 'kind', 'value', 'share', 'total', 'note', 'said'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
