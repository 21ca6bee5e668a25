/** What came after November 2025: data, view and size in, keyed marks out. */
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { typeFor } from '../kit/type.ts';
import { deals, record } from './changes.ts';
import type { SinceData } from './data.ts';
import { guarantee } from './guarantee.ts';
import { money } from './money.ts';
import { pace } from './pace.ts';
import type { Pen } from './pen.ts';
import type { SinceState, View } from './states.ts';
import { target } from './target.ts';

const views: Readonly<Record<View, (pen: Pen) => Mark[]>> = {
  ...{ money, pace, target, deals, record },
  'supplier-guarantee': guarantee,
};

/** @param size pixels; designed from 280 x 220 upwards */
export function scene(data: SinceData, { view }: SinceState, size: Size): Scene {
  const type = typeFor(size.width);
  const strong = type.small ? 18 : type.wide ? 34 : 26;
  return {
    ...size,
    marks: views[view]({
      data,
      ...size,
      ...type,
      strong,
      tick: Math.min(type.label, 14),
      lead: Math.round(type.label * 1.25),
    }),
  };
}
