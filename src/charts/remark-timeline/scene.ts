/** What was written, said, withdrawn and answered: data, state and size in, keyed marks out. */
import type { Mark, Scene, Size } from '../kit/contract.ts';
import type { RemarkData } from './data.ts';
import { later } from './later.ts';
import { letter } from './letter.ts';
import type { RemarkState } from './states.ts';
import { word } from './word.ts';
import { ANSWERS, WEEKS } from './keys.ts';

function marks(data: RemarkData, { show, stroke }: RemarkState, size: Size): Mark[] {
  if (show === 'letter') return letter(data, size);
  if (show === 'word') return word(data, stroke, size);
  return later(data, show === 'answers' ? ANSWERS : WEEKS, size);
}

/** @param size pixels; designed from 280 x 220 upwards */
export const scene = (data: RemarkData, state: RemarkState, size: Size): Scene => ({
  ...size,
  marks: marks(data, state, size),
});
