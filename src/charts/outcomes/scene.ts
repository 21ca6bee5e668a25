/** A hundred futures as balls that fall through five values into five endings: data, state and size in, keyed marks out. */
import type { Scene, Size } from '../kit/contract.ts';
import { textWidth } from '../kit/text.ts';
import { SMALL, typeFor } from '../kit/type.ts';
import { ballMarks, type Board } from './balls.ts';
import { arcs, binWords, boardMarks, samples } from './board.ts';
import type { Hundred, OutcomesData } from './data.ts';
import { layoutOf } from './layout.ts';
import { ballsOf, fewestMoves, roomOf, type Moves } from './moves.ts';
import type { OutcomesState } from './states.ts';

/** What a state shows: the reader's own where there are some. */
export function shownOf({ presets }: OutcomesData, { preset, counts, spread }: OutcomesState): Hundred {
  return { counts: counts ?? presets[preset].counts, spread: spread ?? presets[preset].spread };
}

/** From where in the base the balls of a state come. */
export const movesOf = ({ presets, moves }: OutcomesData, { preset, counts }: OutcomesState): Moves =>
  counts ? fewestMoves(presets.base.counts, counts) : moves[preset];

/** @param size pixels; designed from 280 x 220 upwards */
export function scene(data: OutcomesData, state: OutcomesState, size: Size): Scene {
  const moves = movesOf(data, state);
  const names = Object.values(size.width < SMALL ? data.words.valuesBriefly : data.words.values);
  const { label } = typeFor(size.width);
  const column = Math.ceil(Math.max(...names.map((name) => textWidth(name, { size: label })))) + 10;
  // The views of the story have balls of one size.
  const room = Math.max(roomOf(moves), roomOf(data.moves['both-granted']));
  const board: Board = { data, state, layout: layoutOf(size, column, room), balls: ballsOf(moves) };
  const { marks, lying } = ballMarks(board);
  return {
    ...size,
    marks: [...boardMarks(board), ...marks, ...samples(board), ...binWords(board, lying), ...arcs(board)],
  };
}
