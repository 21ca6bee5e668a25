/** The price of loans, or of insuring them: data, view and size in, keyed marks out. */
import type { Scene, Size } from '../kit/contract.ts';
import type { PriceData } from './data.ts';
import { insurance } from './insurance.ts';
import { ladder } from './ladder.ts';
import type { PriceState } from './states.ts';

/** @param size pixels; designed from 280 x 220 upwards */
export const scene = (data: PriceData, { show }: PriceState, size: Size): Scene => ({
  ...size,
  marks: (show === 'ladder' ? ladder : insurance)(data, size),
});
