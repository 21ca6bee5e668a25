/** Sources and uses: all plans side by side, or one year by year. Data, state and size in, keyed marks out. */
import type { Scene, Size } from '../kit/contract.ts';
import type { FundingData } from './data.ts';
import { five } from './five.ts';
import { solo } from './solo.ts';
import type { FundingState } from './states.ts';

/** @param size pixels; designed from 280 x 220 upwards */
export const scene = (data: FundingData, state: FundingState, size: Size): Scene => ({
  ...size,
  marks: (state.show === 'five' ? five : solo)(data, state, size),
});
