/** Which texts the chart needs, and which slots each may have. */
import { z } from 'zod';
import type { PictureOf, ToldOf } from '../../charts/kit/contract.ts';
import { defineWords, heads, text } from '../../charts/define-words.ts';

export const words = defineWords({
  finding: text('first', 'from', 'last', 'to'),
  picture: z.strictObject({ head: text() }),
  describe: z.strictObject({ long: text('bars'), bar: text('period', 'sum') }),
  table: heads('period', 'sum'),
});
export type Picture = PictureOf<typeof words>;
export type Told = ToldOf<typeof words>;
