/** A pace is a line, a year an area; beside both the sum that is forecast, over its years and at their scale. */
import type { Mark } from '../kit/contract.ts';
import { area, point } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, rectangle, write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { polygon } from '../kit/shapes.ts';
import { textWidth } from '../kit/text.ts';
import { drawing, yearNames, type Pen } from './pen.ts';

/** Billions a year at the top of the view, and its round sums. */
const MOST = 176;
const ROUND = [50, 100, 150];

export function pace({ data, width, height, small, label: size, tick, strong, lead }: Pen): Mark[] {
  const { rates, taken, spans, words } = data;
  const forecast = spans.find(({ key }) => key === 'forecast');
  const [first, last] = [rates[0], rates.at(-1)];
  if (!forecast || !first || !last) return [];
  const foot = height - size - 10;
  const x = linear([2025, forecast.to], [1, width - 2]);
  const y = linear([0, MOST], [foot, 3]);
  const high = forecast.value / (forecast.to - forecast.from);
  const r = small ? 5 : 7;
  const inside = x(forecast.from) + (small ? 10 : 20);
  const beside = x(last.at) + r + 8;
  const [level, under] = [y(last.value), y(ROUND.at(-1) ?? 0) + strong + 4];
  const d = polygon(
    rates.map(({ at, value }) => ({ x: x(at), y: y(value) })),
    false,
  );
  return [
    drawing('grid', 'grid', ROUND.map((value) => `M1,${y(value)}H${width - 2}`).join('')),
    ...ROUND.map((value) =>
      write(`grid-label-${value}`, dollars(value), {
        x: 1,
        y: y(value) - 5,
        size: tick,
        classes: 't-axis',
      }),
    ),
    ...area({
      ...{ key: 'span-forecast', payer: 'customers', evidence: forecast.evidence, claim: forecast.claim },
      d: rectangle(x(forecast.from) + 2, y(0), x(forecast.to) - 1, y(high)),
    }),
    // As high as their pace was on average: the area is what was taken in.
    ...taken.flatMap(({ from, to, value, evidence, claim }) =>
      area({
        ...{ key: `taken-${from}`, payer: 'customers', evidence, claim },
        d: rectangle(x(from), y(0), x(to), y(value / (to - from))),
      }),
    ),
    drawing('axis', 'axis', `M0,${foot}H${width}`),
    ...yearNames([2025, 2026, 2027, 2028, 2029, 2030], (year) => x(year + 0.5), height - 4, tick),
    drawing('rates', 'rates', d),
    ...rates.flatMap(({ at, value, evidence, claim }) =>
      point({ key: `rate-${at}`, x: x(at), y: y(value), r, payer: 'customers', evidence, claim }),
    ),
    write('begun', words.begun, {
      ...{
        x: Math.max(textWidth(words.begun, { size }), x(first.at) - r),
        y: y(rates[1]?.value ?? 0) - r - 4,
      },
      ...{ size, anchor: 'end', classes: 't-label t-halo' },
    }),
    // Over its own level and under it.
    write('rate-sum', words.rate, { x: beside, y: level - 6, size: strong, weight: 600 }),
    ...paragraph('rate-name', words.rateName, {
      x: beside,
      y: level + lead,
      width: width - beside - 8,
      size,
    }),
    ...(width < 340
      ? []
      : paragraph('taken', words.taken, {
          ...{ x: x(2026.5) + 10, y: foot - 7, width: width - x(2026.5) - 18, size, up: true },
          classes: 't-muted',
        })),
    write('span-forecast-sum', dollars(forecast.value), { x: inside, y: under, size: strong, weight: 600 }),
    ...paragraph('forecast-name', words.spans.forecast, {
      ...{ x: inside, y: under + lead + 2, width: width - inside - 10, size },
    }),
  ];
}
