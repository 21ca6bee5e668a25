/** What reaches a reader: data, view and size in, keyed marks out. */
import type { Scene, Size } from '../kit/contract.ts';
import { bill } from './bill.ts';
import type { ShareData } from './data.ts';
import { savings } from './savings.ts';
import type { ShareState } from './states.ts';
import { taxes } from './taxes.ts';

const VIEWS = { bill, taxes, savings };

/** @param size pixels; designed from 280 x 220 upwards */
export const scene = (data: ShareData, { show }: ShareState, size: Size): Scene => ({
  ...size,
  marks: VIEWS[show](data, size),
});
