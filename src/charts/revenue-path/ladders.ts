/** What equal growth asks of every year: one ladder of years to each of the company's last two forecasts. */
import { formatAmount } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { area, point } from '../kit/evidence.ts';
import { dollars } from '../kit/money.ts';
import { paragraph, rectangle, write } from '../kit/pen.ts';
import { clamp, linear } from '../kit/scale.ts';
import { textWidth } from '../kit/text.ts';
import { monthOf } from '../kit/time.ts';
import type { RevenueData } from './data.ts';
import { of2030, ring } from './forecasts.ts';
import { equalGrowth, typeOf } from './layout.ts';
import { worn } from './parts.ts';

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030] as const;

export function ladders(data: RevenueData, { width, height }: Size): Mark[] {
  const { growth, words } = data;
  const type = typeOf(width);
  const { small, label: size, tick, strong } = type;
  const gap = small ? 12 : 44;
  const panel = (width - gap - 4) / 2;
  const bottom = height - tick - 12;
  const y = linear([0, growth.high], [bottom, size + 8]);
  const pitch = panel / YEARS.length;
  const inset = Math.min(5, pitch * 0.1);
  const edge = textWidth('2025', { size: tick }) / 2;
  const latest = data.runRates.at(-1);
  const record = data.revenue.at(-1);
  const ends = of2030(data).filter(
    ({ own, value }) => own && (value === growth.low || value === growth.high),
  );
  if (!latest || !record) return [];
  /** A month that stays on one line. */
  const whole = (iso: string) => monthOf(iso, small).replace(' ', '\u00a0');
  return ends.flatMap((end, i): Mark[] => {
    const left = 2 + i * (panel + gap);
    const right = left + panel;
    const again = i > 0 ? '-again' : '';
    const x = (year: number) => left + (year - 2025) * pitch;
    const values = YEARS.map((year) => equalGrowth(growth.from, end.value, year));
    const rise = fill(words.rise, { growth: formatAmount(i > 0 ? growth.highRate : growth.lowRate, '%') });
    const outline = (year: number, value: number) =>
      rectangle(x(year) + inset, y(value), x(year + 1) - inset, bottom);
    const roomy = textWidth(rise, { size: tick }) + 4 < pitch;
    const r = small ? 5 : 6.5;
    const [paceX, paceY] = [x(latest.at), y(latest.value)];
    const brief = small || pitch < textWidth(dollars(growth.from), { size });
    const begin = dollars(growth.from, 'short', brief ? 2 : 4);
    return [
      ...YEARS.flatMap((year, n): Mark[] => {
        const value = values[n] ?? 0;
        const mark =
          n === 0
            ? area({ key: `revenue-2025${again}`, d: outline(year, value), ...worn(record) })
            : n === 5
              ? area({ key: `needed-2030${again}`, d: outline(year, value), ...worn(end) })
              : area({
                  ...{ key: `needed-${year}${again}`, d: outline(year, value), claim: growth.claim },
                  ...{ payer: 'customers', evidence: 'model' },
                }).map((one) => ({ ...one, classes: `${one.classes ?? ''} m-outline` }));
        const factor =
          n > 0 && n < 5 && roomy
            ? [
                write(`rise-${year}${again}`, rise, {
                  ...{ x: x(year + 0.5), y: y(value) - 6, anchor: 'middle', size: tick, classes: 't-muted' },
                }),
              ]
            : [];
        const named = pitch > 36 || n === 0 || n === 5;
        const at = {
          x: clamp(x(year + 0.5), left + edge, right - edge),
          y: bottom + tick + 5,
          anchor: 'middle',
        } as const;
        const axis = write(`year-${year}${again}`, String(year), { ...at, size: tick, classes: 't-axis' });
        return [...mark, ...factor, ...(named ? [axis] : [])];
      }),
      { kind: 'line', key: `axis${again}`, x1: left, x2: right, y1: bottom, y2: bottom, classes: 'axis' },
      // It has become the last bar.
      ...ring(end, x(2030.5), y(end.value), small).map((mark) => ({ ...mark, opacity: 0 })),
      write(`end-${end.said}`, dollars(end.value), {
        ...{ x: right, y: y(end.value) - 6, anchor: 'end', size, weight: 600 },
      }),
      ...(left + textWidth(begin, { size, weight: 600 }) + 2 < paceX - r
        ? [
            write(`revenue-label-2025${again}`, begin, {
              ...{ x: left, y: y(values[brief ? 1 : 0] ?? 0) - 6, size, weight: 600 },
            }),
          ]
        : []),
      ...point({ key: `rate-${latest.at}${again}`, x: paceX, y: paceY, r, ...worn(latest) }),
      ...paragraph(`pace-latest${again}`, fill(words.paceLatest, { month: whole(latest.said) }), {
        ...{ x: left, y: paceY - r - 6, width: pitch * 3 - 4, size, up: true },
      }),
      write(`rise${again}`, rise, { x: left, y: strong, size: strong, weight: 600 }),
      ...paragraph(`to${again}`, fill(words.needed, { month: whole(end.said) }), {
        ...{ x: left, y: strong + size * 1.5, width: pitch * 5 - 8, size },
      }),
      ...(i === 0 && !small && height >= 380
        ? paragraph('payers', words.payers, {
            ...{ x: left, y: strong + size * (pitch > 60 ? 4.2 : 5), width: pitch * 4 - 8, size: tick },
            classes: 't-muted',
          })
        : []),
    ];
  });
}
