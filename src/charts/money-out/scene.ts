/** The money that goes out: data, view and size in, keyed marks out. */
import type { Scene, Size } from '../kit/contract.ts';
import { burn } from './burn.ts';
import { costs } from './costs.ts';
import type { MoneyData } from './data.ts';
import { earth } from './ground.ts';
import type { MoneyState } from './states.ts';

/** @param size pixels; designed from 280 x 220 upwards */
export function scene(data: MoneyData, { show }: MoneyState, size: Size): Scene {
  const { ground, marks } = (show === 'costs' ? costs : burn)(data, size);
  return { ...size, marks: [...earth(ground, size), ...marks] };
}
