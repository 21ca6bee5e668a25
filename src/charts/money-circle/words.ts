/** The words of the circle of money. */
import { z } from 'zod';
import { defineWords, each, heads, some, text } from '../define-words.ts';
import type { PictureOf, ToldOf } from '../kit/contract.ts';
import { FLOWS, HEADS, ROWS, STATIONS, SUPPLIERS, type RowId, type RowView } from './keys.ts';

const ROW_IDS = Object.keys(FLOWS) as RowId[];
const VIEWS = Object.keys(ROWS) as RowView[];

export const words = defineWords({
  finding: text(),
  picture: z.strictObject({
    stations: each(STATIONS),
    bookings: each(['shares', 'cost', 'sale', 'chips']),
    legs: each(STATIONS),
    dollar: text(),
    booked: text(),
    own: text(),
    rest: text(),
    of: text('own', 'chips'),
    ofBriefly: text('own', 'chips'),
    names: each(ROW_IDS),
    notes: some(ROW_IDS),
    paid: text(),
    heads: each(HEADS),
    foot: some(VIEWS),
    books: each(SUPPLIERS),
    share: each(SUPPLIERS),
    total: text('total'),
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
