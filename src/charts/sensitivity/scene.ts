/** Each assumption alone moved to the ends of its span: data, state and size in, keyed marks out. */
import { INPUTS, type InputName } from '../../model/inputs.ts';
import { run } from '../../model/run.ts';
import { sensitivity, type Swing } from '../../model/sensitivity.ts';
import { aboutShort, shown } from '../../model/show.ts';
import type { Mark, Scene, Size, TextMark } from '../kit/contract.ts';
import { rectangle } from '../kit/pen.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import type { SensitivityData } from './data.ts';
import type { SensitivityState } from './states.ts';

const SMALL = 480;
const WIDE = 800;
/** Billions that move a bar by less cannot be seen. */
const LEAST = 2;

type Setting = Pick<TextMark, 'x' | 'y'> & Partial<Pick<TextMark, 'anchor' | 'weight' | 'classes'>>;

/** @param size pixels; designed from 280 x 220 upwards */
export function scene(data: SensitivityData, state: SensitivityState, size: Size): Scene {
  const { width, height } = size;
  const [small, wide] = [width < SMALL, width >= WIDE];
  const label = small ? 12 : wide ? 15 : 13;
  const t = (name: string) => data.text[name] ?? '';
  const write = (key: string, text: string, at: Setting): Mark => ({
    ...{ kind: 'text', key, text, size: label, classes: 't-label' },
    ...at,
  });
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
    [low.value, high.value].map((at) => shown(INPUTS[name].unit, at)),
  );
  const margin = Math.max(...ends.map(value), 30);
  const [x0, x1] = [names + margin, width - rests - margin];
  const peaks = [base, ...rows.flatMap(({ low, high }) => [low.peakGap, high.peakGap])];
  const most = Math.max(...peaks, 100);
  const x = (peak: number) => x0 + ((x1 - x0) * peak) / most;

  const bar = ({ name, low, high }: Swing, i: number): Mark[] => {
    const { short, publisher, claim } = data.inputs[name as InputName];
    const y = top + i * pitch;
    const [thick, middle] = small
      ? [9, y + label + 9]
      : [Math.round(pitch * 0.45), y + Math.round(pitch * 0.5)];
    const [from, to] = low.peakGap <= high.peakGap ? [low, high] : [high, low];
    const sides = [
      { at: from, side: -1, anchor: 'end' },
      { at: to, side: 1, anchor: 'start' },
    ] as const;
    const vouched = state.show === 'rests' && claim;
    return [
      write(
        `name-${name}`,
        short.charAt(0).toUpperCase() + short.slice(1),
        small ? { x: 0, y: y + label * 0.8 } : { x: 0, y: middle + label * 0.35 },
      ),
      {
        ...{ kind: 'path', key: `bar-${name}` },
        d: rectangle(x(from.peakGap), middle - thick / 2, x(to.peakGap), middle + thick / 2),
        classes: `m-area ev-model${vouched ? ' m-vouched' : ''}`,
        ...(vouched ? { claim } : {}),
      },
      ...sides.map(({ at, side, anchor }) =>
        write(`${side < 0 ? 'less' : 'more'}-${name}`, shown(INPUTS[name].unit, at.value), {
          ...{
            x: x(at.peakGap) + side * 5,
            y: middle + Math.round(label * 0.35),
            anchor,
            classes: 't-muted',
          },
        }),
      ),
      ...(small
        ? []
        : [
            write(`rests-${name}`, fitted(publisher ?? t('assumption'), rests, label), {
              ...{ x: width, y: middle + label * 0.35, anchor: 'end' },
              classes: publisher ? 't-label' : 't-muted',
            }),
          ]),
    ];
  };
  const at = Math.round(x(base));
  const foot = Math.round(top + rows.length * pitch);
  const said = `${t('base')} ${aboutShort(base)}`;
  const half = textWidth(said, { size: label, weight: 600 }) / 2;
  return {
    ...{ width, height },
    marks: [
      { kind: 'path', key: 'base', d: `M${num(at)},${num(label * 1.7)}V${num(foot)}`, classes: 'axis' },
      write('base-label', said, {
        ...{ x: Math.min(width - half, Math.max(half, at)), y: label * 1.2, anchor: 'middle', weight: 600 },
      }),
      ...(small
        ? []
        : [
            write('head-rests', t('rests'), { x: width, y: label * 1.2, anchor: 'end', classes: 't-muted' }),
            write('head-names', t('names'), { x: 0, y: label * 1.2, classes: 't-muted' }),
          ]),
      ...rows.flatMap(bar),
    ],
  };
}

/** A name cut at a whole word where its column is too narrow. */
function fitted(text: string, width: number, size: number): string {
  let words = text.split(' ');
  while (words.length > 1 && textWidth(words.join(' '), { size }) > width) words = words.slice(0, -1);
  return words.join(' ');
}
