/** The works: data, state and size in, keyed marks out. */
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { wrap } from '../kit/text.ts';
import { written } from './amount.ts';
import { bars } from './bars.ts';
import type { WorksData } from './data.ts';
import { frameOf, labelSize } from './parts.ts';
import { spans } from './spans.ts';
import { squares } from './squares.ts';
import type { WorksState } from './states.ts';
import { towers } from './towers.ts';

/**
 * The picture of a state at a size. Its first words say which money is meant.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: WorksData, { works, form, money }: WorksState, size: Size): Scene {
  const { width, height } = size;
  const type = labelSize(width);
  const head = wrap(data.text[`head-${works}`] ?? '', width, { size: type, weight: 600 });
  const frame = frameOf(size, head.length);
  const heading = head.map((text, i): Mark => ({
    ...{ kind: 'text', key: `head-${i}`, x: 0, y: type + i * frame.leading, text },
    ...{ size: type, weight: 600, classes: 't-label' },
  }));
  const list = data.views[works].map((work) => ({ ...work, amount: written(work, money) }));
  const draw = {
    squares: () => squares(list, data, frame),
    towers: () => towers(list, data, frame, money === 'share'),
    bars: () => bars(list, data, frame),
    spans: () => spans(list, data, frame),
  };
  return { width, height, marks: [...heading, ...draw[form]()] };
}
