/** The works: data, state and size in, keyed marks out. */
import type { Scene, Size } from '../kit/contract.ts';
import { paragraph } from '../kit/pen.ts';
import { typeFor } from '../kit/type.ts';
import { noteOf, writeAmount } from './amount.ts';
import { bars } from './bars.ts';
import type { WorksData } from './data.ts';
import { frameOf } from './parts.ts';
import { spans } from './spans.ts';
import { squares } from './squares.ts';
import type { WorksState } from './states.ts';
import { towers } from './towers.ts';
import { wall } from './wall.ts';

/** Below this width, in pixels, notes are as short as can be. */
const BRIEF = 340;

/**
 * The picture of a state at a size. Its first words say which money is meant.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene({ views, words }: WorksData, { works, form, money }: WorksState, size: Size): Scene {
  const { width, height } = size;
  const { label } = typeFor(width);
  const heading = paragraph('head', words.heads[works], {
    ...{ x: 0, y: label, width, size: label, weight: 600 },
  });
  const frame = frameOf(size, heading.length);
  const list = views[works].map((work) => ({
    ...work,
    ...{ amount: writeAmount(work, money, words), note: noteOf(work, words, width < BRIEF) },
  }));
  const draw = {
    wall: () => wall(list, words, frame),
    squares: () => squares(list, words, frame),
    towers: () => towers(list, words, frame, money === 'share'),
    bars: () => bars(list, words, frame),
    spans: () => spans(list, words, frame),
  };
  return { width, height, marks: [...heading, ...draw[form]()] };
}
