/** One axis of revenue in 2030 and a row for each plan: its own forecast as a bar, what its bill needs as a post. */
import { fill } from '../../ledger/template.ts';
import { aboutShort } from '../../model/show.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { area, line } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { EnoughData } from './data.ts';
import type { EnoughState } from './states.ts';
import type { Picture } from './words.ts';

const MOST = 480;
const TICKS = [100, 200, 300, 400];

interface Row {
  key: string;
  name: string;
  /** One of the plans, and not the first of them with help. */
  plan: boolean;
  forecast: number;
  /** What is said in the bar, the long way first. */
  said: readonly string[];
  /** What is needed, and how that is said, the long way first. */
  posts: { key: string; value: number | null; said: readonly string[] }[];
}

function rowsOf({ plans, helped, words }: EnoughData): Row[] {
  const sum = (value: number | null) => (value === null ? words.beyond : aboutShort(value));
  const waysOf = (value: number | null, ways: readonly Picture['needs'][]) => [
    ...ways.map((way) => fill(way, { sum: sum(value) })),
    sum(value),
  ];
  const inBar = { november: words.forecast, february: words.above, september: words.single };
  return [
    ...plans.map(({ key, forecast, needs, own }): Row => {
      const forecasts = dollars(forecast.value);
      return {
        ...{ key, name: words.plans[key], plan: true, forecast: forecast.value },
        said: [fill(inBar[key], { sum: forecasts }), fill(words.forecast, { sum: forecasts }), forecasts],
        posts:
          own === undefined
            ? [{ key, value: needs, said: waysOf(needs, [words.needs]) }]
            : [
                { key: `${key}-own`, value: own, said: waysOf(own, [words.own, words.ownBriefly]) },
                { key, value: needs, said: waysOf(needs, [words.ours, words.oursBriefly]) },
              ],
      };
    }),
    ...helped.map(({ key, needs }, i): Row => {
      const forecast = plans[0]?.forecast.value ?? 0;
      return {
        ...{ key, name: words.helped[key], plan: false, forecast, said: i === 0 ? [words.same] : [] },
        posts: [{ key, value: needs, said: waysOf(needs, [words.needs]) }],
      };
    }),
  ];
}

/** @param size pixels; designed from 280 x 220 upwards */
export function scene(data: EnoughData, _: EnoughState, { width, height }: Size): Scene {
  const { past, plans, words } = data;
  const { small, wide, label: size } = typeFor(width);
  const rows = rowsOf(data);
  const [leading, axis] = [Math.round(size * 1.25), Math.round(size * 1.5)];
  const pitch = (height - axis) / rows.length;
  // Names stand over their bars on phones, and beside them where there is room.
  const beside = width >= 600;
  const left = beside
    ? Math.ceil(Math.max(...rows.map(({ name }) => textWidth(name, { size, weight: 600 })))) + 20
    : 0;
  const x = linear([0, MOST], [left + 1, width - 1]);
  const thick = Math.max(7, Math.min(wide ? 34 : 24, pitch - leading - (small ? 7 : 16)));
  const foot = height - axis;
  const fits = (ways: readonly string[], room: number, weight: 400 | 600 = 400) =>
    ways.find((said) => textWidth(said, { size, weight }) <= room);
  const bars: Record<string, string[]> = {};
  const texts: Mark[] = [];
  const posts: string[] = [];
  const missing: string[] = [];
  const [now, cores]: [string[], string[]] = [[], []];
  rows.forEach((row, i) => {
    const top = i * pitch;
    const y0 = Math.round(top + leading + (small ? 2 : 6));
    const y1 = y0 + thick;
    const middle = (y0 + y1) / 2 + size * 0.35;
    const end = x(row.forecast);
    (bars[row.plan ? row.key : 'november'] ??= []).push(rectangle(x(0), y0, end, y1));
    now.push(rectangle(x(0), y0 + 1.5, x(past.value), y1 - 1.5));
    cores.push(`M${num((x(0) + x(past.value)) / 2)},${num(y0 + 4)}V${num(y1 - 4)}`);
    const nameEnd = beside ? left : textWidth(row.name, { size, weight: 600 }) + 8;
    texts.push(
      write(`name-${row.key}`, row.name, {
        ...{ x: 0, y: beside ? middle : top + size, size },
        ...(row.plan ? { weight: 600 } : {}),
      }),
    );
    const said = fits(row.said, end - x(past.value) - 12);
    if (said && thick > size + 1)
      texts.push(
        write(`forecast-${row.key}`, said, { x: x(past.value) + 6, y: middle, size, classes: 't-label' }),
      );
    let free = nameEnd;
    row.posts.forEach(({ key, value, said: ways }) => {
      const at = value === null ? width - 1 : x(value);
      if (value !== null) posts.push(`M${num(at)},${num(y0 - (small ? 0 : 4))}V${num(y1 + 4)}`);
      const words = fits(ways, at + 3 - free, 600) ?? ways.at(-1) ?? '';
      const wideAs = textWidth(words, { size, weight: 600 });
      const right = Math.max(at + 3, free + wideAs);
      texts.push(write(`said-${key}`, words, { x: right, y: top + size, size, weight: 600, anchor: 'end' }));
      free = right + 8;
      if (value !== null && value > row.forecast) {
        const from = row.forecast;
        missing.push(rectangle(x(from) + 1.5, y0 + 1.5, at - 3, y1 - 1.5));
        const short = aboutShort(value - from);
        const fit = fits([fill(data.words.short, { sum: short }), short], at - x(from) - 14);
        if (fit && thick > size + 1)
          texts.push(
            write(`short-${key}`, fit, {
              x: (x(from) + at) / 2 - 1,
              y: middle,
              size,
              anchor: 'middle',
              classes: 't-muted',
            }),
          );
      }
    });
    const last = row.posts.at(-1);
    const cleared = row.posts.some(({ value }) => value !== null && value <= row.forecast);
    if (
      cleared &&
      row.posts.length === 1 &&
      last &&
      thick > size + 1 &&
      width - end - 8 > textWidth(words.enough, { size })
    )
      texts.push(
        write(`enough-${row.key}`, words.enough, { x: end + 8, y: middle, size, classes: 't-muted' }),
      );
  });
  return {
    ...{ width, height },
    marks: [
      {
        ...{ kind: 'path', key: 'grid', classes: 'grid' },
        d: TICKS.map((value) => `M${num(x(value))},0V${num(foot)}`).join(''),
      },
      { kind: 'path', key: 'missing', d: missing.join(''), classes: 'shade' },
      ...plans.flatMap(({ key, forecast: { evidence, claim } }) =>
        area({ key: `bar-${key}`, d: (bars[key] ?? []).join(''), payer: 'customers', evidence, claim }),
      ),
      ...area({
        ...{ key: 'now', payer: 'customers', evidence: past.evidence, claim: past.claim },
        ...{ d: now.join(''), core: cores.join('') },
      }),
      ...line({ key: 'posts', d: posts.join(''), evidence: 'model' }).map((mark) => ({
        ...mark,
        classes: `${mark.classes ?? ''} post`,
      })),
      ...texts,
      write('past', fill(words.past, { sum: dollars(past.value, 'short', 2) }), {
        ...{ x: left, y: foot + size + 3, size, classes: 't-muted' },
      }),
      ...TICKS.slice(1).map((value) =>
        write(`tick-${value}`, dollars(value), {
          ...{ x: x(value), y: foot + size + 3, size, anchor: 'middle', classes: 't-axis' },
        }),
      ),
    ],
  };
}
