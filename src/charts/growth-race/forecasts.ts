/** OpenAI's forecasts: dashed rings; equal growth to them: dotted lines. */
import { fill } from '../../ledger/template.ts';
import type { Mark } from '../kit/contract.ts';
import { line, point } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, write } from '../kit/pen.ts';
import { polygon } from '../kit/shapes.ts';
import type { Forecast, RaceData } from './types.ts';
import type { Layout } from './layout.ts';
import { HALO } from './parts.ts';
import { START, type RaceState } from './states.ts';

const PAYER = 'customers';

function ring(d: Forecast, { x, y, r }: Layout): Mark[] {
  const at = { x: x(d.year - START), y: y(d.value), r };
  return point({ key: `forecast-${d.claim}`, ...at, payer: PAYER, evidence: 'projected', claim: d.claim });
}

/** What the forecasts are, over the picture. */
export function heading(
  { words }: RaceData,
  { forecasts }: RaceState,
  { left: x, right: width, label: size }: Layout,
): Mark[] {
  if (forecasts === 'none') return [];
  const note = fill(words.notes[forecasts], { sum: dollars(100, 'short', 3) });
  return paragraph('heading', note, { x, y: size, width, size, weight: 600, classes: HALO });
}

/** The first hundred billion: rings on the finish, and straight ways to them. */
function hundred(data: RaceData, layout: Layout): Mark[] {
  const { x, y, r, label: size } = layout;
  const from = data.own.at(-1)!;
  const start = { x: x(0), y: y(from.value) };
  const ways = data.hundred.map((d) => polygon([start, { x: x(d.year - START), y: y(d.value) }], false));
  return [
    { kind: 'path', key: 'ways', d: ways.join(''), classes: 'hairline' },
    ...data.hundred.flatMap((d) => {
      const years = d.year - START;
      return [
        ...ring(d, layout),
        write(`count-${d.claim}`, String(years), {
          ...{ x: x(years), y: y(d.value) - r - 5, anchor: 'middle', size, weight: 600, classes: HALO },
        }),
      ];
    }),
  ];
}

/** Five years on: rings for 2030, and equal growth to the two that the claim speaks of. */
function five(data: RaceData, layout: Layout): Mark[] {
  const { x, y } = layout;
  const from = data.own.at(-1)!;
  const ways = data.five.slice(-2).flatMap((d) => {
    const at = (n: number) => ({ x: x(n), y: y(from.value * (d.value / from.value) ** (n / 5)) });
    const way = polygon([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5].map(at), false);
    return line({ key: `equal-${d.claim}`, d: way, payer: PAYER, evidence: 'model', claim: data.growth });
  });
  return [...ways, ...data.five.flatMap((d) => ring(d, layout))];
}

/** The forecasts that a state shows. */
export function forecasts(data: RaceData, { forecasts: which }: RaceState, layout: Layout): Mark[] {
  return which === 'none' ? [] : which === 'hundred' ? hundred(data, layout) : five(data, layout);
}
