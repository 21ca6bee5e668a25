/** Each assumption alone moved to the ends of its span: data, state and size in, keyed marks out. */
import { capitalized } from '../../ledger/numbers.ts';
import { INPUTS, type InputName } from '../../model/inputs.ts';
import { run } from '../../model/run.ts';
import { sensitivity, type Swing } from '../../model/sensitivity.ts';
import { aboutShort, showValue } from '../../model/show.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { area, line } from '../kit/evidence.ts';
import { rectangle, write } from '../kit/pen.ts';
import { clamp, linear } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import { fit, textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { SensitivityData } from './data.ts';
import type { SensitivityState } from './states.ts';

/** Billions that move a bar by less cannot be seen. */
const LEAST = 2;

/** @param size pixels; designed from 280 x 220 upwards */
export function scene(data: SensitivityData, state: SensitivityState, size: Size): Scene {
  const { width, height } = size;
  const { words } = data;
  const { small, wide, label } = typeFor(width);
  const base = run(state).peakGap;
  const pitch = small ? 31 : wide ? 40 : 33;
  const top = Math.round(label * 2.6);
  const room = Math.max(3, Math.floor((height - top) / pitch));
  const rows = sensitivity(state)
    .filter(({ swing }) => swing > LEAST)
    .slice(0, Math.min(room, 12));

  // Labels stand over their bars on phones, beside them elsewhere, where what a span rests on has a column too.
  const names = small ? 0 : Math.round(width * 0.26);
  const rests = small ? 0 : Math.round(width * (wide ? 0.16 : 0.15));
  const value = (text: string) => textWidth(text, { size: label }) + 5;
  const ends = rows.flatMap(({ name, low, high }) =>
    [low.value, high.value].map((at) => showValue(INPUTS[name].unit, at)),
  );
  const margin = Math.max(...ends.map(value), 30);
  const [x0, x1] = [names + margin, width - rests - margin];
  const peaks = [base, ...rows.flatMap(({ low, high }) => [low.peakGap, high.peakGap])];
  const most = Math.max(...peaks, 100);
  const x = linear([0, most], [x0, x1]);

  const bar = ({ name, low, high }: Swing, i: number): Mark[] => {
    const { short, publisher, claim } = data.inputs[name as InputName];
    const y = top + i * pitch;
    const [thick, middle] = small
      ? [9, y + label + 9]
      : [Math.round(pitch * 0.36), y + Math.round(pitch * 0.5)];
    const [from, to] = low.peakGap <= high.peakGap ? [low, high] : [high, low];
    const sides = [
      { at: from, side: -1, anchor: 'end' },
      { at: to, side: 1, anchor: 'start' },
    ] as const;
    const vouched = state.show === 'rests' && claim;
    return [
      write(`name-${name}`, capitalized(short), {
        ...{ x: 0, y: small ? y + label * 0.8 : middle + label * 0.35, size: label },
      }),
      // What leans on nothing published is a line where the view is about that.
      ...(state.show === 'rests' && !claim
        ? line({
            key: `bar-${name}`,
            d: `M${num(x(from.peakGap))},${num(middle)}H${num(x(to.peakGap))}`,
            evidence: 'model',
          })
        : area({
            key: `bar-${name}`,
            d: rectangle(x(from.peakGap), middle - thick / 2, x(to.peakGap), middle + thick / 2),
            evidence: 'model',
            ...(vouched ? { claim } : {}),
          })),
      ...sides.map(({ at, side, anchor }) =>
        write(`${side < 0 ? 'less' : 'more'}-${name}`, showValue(INPUTS[name].unit, at.value), {
          ...{ x: x(at.peakGap) + side * 5, y: middle + Math.round(label * 0.35), size: label },
          ...{ anchor, classes: 't-muted' },
        }),
      ),
      ...(small
        ? []
        : [
            write(`rests-${name}`, fit(publisher ?? words.assumption, rests, { size: label }), {
              ...{ x: width, y: middle + label * 0.35, size: label, anchor: 'end' },
              classes: publisher ? 't-label' : 't-muted',
            }),
          ]),
    ];
  };
  const at = Math.round(x(base));
  const foot = Math.round(top + rows.length * pitch);
  const said = `${words.base} ${aboutShort(base)}`;
  const head = { y: label * 1.2, size: label, classes: 't-muted' };
  const half = textWidth(said, { size: label, weight: 600 }) / 2;
  return {
    ...{ width, height },
    marks: [
      { kind: 'path', key: 'base', d: `M${num(at)},${num(label * 1.7)}V${num(foot)}`, classes: 'axis' },
      write('base-label', said, {
        ...{ x: clamp(at, half, width - half), y: label * 1.2, size: label, anchor: 'middle', weight: 600 },
      }),
      ...(small
        ? []
        : [
            write('head-rests', words.rests, { ...head, x: width, anchor: 'end' }),
            write('head-names', words.names, { ...head, x: 0 }),
          ]),
      ...rows.flatMap(bar),
    ],
  };
}
