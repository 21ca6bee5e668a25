/** The race: data, state and size in, keyed marks out. */
import { fill } from '../../ledger/template.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, write } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import type { RaceData } from './types.ts';
import { flagMarks, flagsOf, rowsIn } from './flags.ts';
import { forecasts, heading } from './forecasts.ts';
import { layoutOf, type Layout } from './layout.ts';
import { names } from './names.ts';
import { passed } from './parts.ts';
import { runs } from './runs.ts';
import type { RaceState } from './states.ts';

/** Levels of revenue: start and goal, and those between that make the scale plain; and the starting line. */
function levels(state: RaceState, { x, y, left, right, top, bottom, tick }: Layout): Mark[] {
  const far = state.labels === 'column' ? x(5) : right;
  const multiples = state.low > 0;
  const across = (value: number) => `M${num(left)},${num(y(value))}H${num(far)}`;
  const thin = multiples ? [state.zero, ...state.grid] : state.grid;
  // The goal's label has the room of the last thin line's.
  const named = multiples && thin.length > 2 ? [...thin.slice(0, -1), state.goal] : [...thin, state.goal];
  return [
    {
      kind: 'path',
      key: `levels-${thin.length}`,
      d: `M${num(x(0))},${num(top)}V${num(bottom)}${[...thin, state.goal].map(across).join('')}`,
      classes: 'grid',
    },
    {
      kind: 'path',
      key: 'axis',
      d: `M${num(left)},${num(bottom)}H${num(far)}${across(multiples ? state.goal : state.low)}`,
      classes: 'axis',
    },
    ...named.map((value) =>
      write(`level-${value}`, dollars(value, 'short', 3), {
        // OpenAI's name stands over the start: its label hangs below the line.
        ...{ x: left, y: y(value) + (value === state.zero && value === 10 ? tick : -4), size: tick },
        classes: 't-axis',
      }),
    ),
  ];
}

/** Which years are named: at steps that leave room, or those in which something is passed. */
function labelled(data: RaceData, state: RaceState, { x, small }: Layout): number[] {
  if (state.labels === 'ends') return [0, ...passed(data, state).map(([at]) => at)];
  if (state.labels === 'column' && small) return [0, state.to];
  const step = [1, 2].find((years) => x(years) - x(0) >= (small ? 60 : 34)) ?? 5;
  return Array.from({ length: Math.floor(state.to / step) + 1 }, (_, i) => i * step);
}

/** Years under the axis, and what they are counted from. */
function axis(data: RaceData, state: RaceState, layout: Layout): Mark[] {
  const { x, bottom, tick: size, low } = layout;
  const all = labelled(data, state, layout);
  const marks = all.map((year) => {
    // Written out where the next label leaves room.
    const text = year || x(all[1]!) - x(0) < 44 ? String(year) : data.words.yearZero;
    const at = { x: x(year), y: bottom + size + 5, anchor: 'middle', size, classes: 't-axis' } as const;
    return write(`year-${year}`, text, at);
  });
  if (low) return marks;
  const caption = fill(data.words.axis, { sum: dollars(state.zero, 'short', 3) });
  return [
    ...marks,
    write('caption', caption, { x: x(0), y: bottom + 2 * size + 10, size, classes: 't-axis' }),
  ];
}

/** What equal steps up mean, in words, in a corner that the runs leave empty. */
function scaleNote(
  { words }: RaceData,
  state: RaceState,
  { x, y, right, bottom, tick: size }: Layout,
): Mark[] {
  const { labels, lead, to } = state;
  const upper = labels === 'ends' || labels === 'column';
  // Where one company leads, runs come nearer to the corner.
  const width = x(to * (upper ? 0.65 : lead ? 0.38 : 0.5)) - x(0);
  const at = upper
    ? { x: x(0) + 8, y: y(labels === 'ends' ? 100 : state.high) + size + 5 }
    : { x: right, y: bottom - 7, anchor: 'end' as const };
  const classes = `${labels === 'years' ? 't-label' : 't-axis'} t-halo`;
  return paragraph(`scale-${labels}`, words.scales[labels], { ...at, width, size, classes, up: !upper });
}

/** Two years of one run, set off from the others. */
function lastTwo({ labels }: RaceState, { x, top, bottom }: Layout): Mark[] {
  const box = { x: x(4), y: top, width: x(6) - x(4), height: bottom - top };
  return labels === 'years' ? [{ kind: 'rect', key: 'last-two', ...box, classes: 'shade' }] : [];
}

/**
 * The picture of a state at a size.
 * @param size pixels; designed from 280 x 220 upwards
 */
export function scene(data: RaceData, state: RaceState, size: Size): Scene {
  const draft = layoutOf(data, state, size);
  const flags = flagsOf(data, state, draft);
  const layout = layoutOf(data, state, size, heading(data, state, draft).length + rowsIn(flags));
  const marks = [
    ...lastTwo(state, layout),
    ...levels(state, layout),
    ...axis(data, state, layout),
    ...runs(data, state, layout),
    ...heading(data, state, layout),
    ...forecasts(data, state, layout),
    ...flagMarks(flags, state, layout),
    ...scaleNote(data, state, layout),
    ...names(data, state, layout),
  ];
  return { width: size.width, height: size.height, marks };
}
