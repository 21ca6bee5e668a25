/**
 * Runs of the model as bars: one row for each run, as long as its bill, divided by who pays. Each payer is one
 * path over all rows, so that it keeps its identity whatever is shown. Pure.
 */
import { PAYERS, type PayerName } from '../../ledger/payers.ts';
import type { Bar } from '../../model/bar.ts';
import { aboutShort } from '../../model/show.ts';
import type { Mark, Scene, Size } from './contract.ts';
import { area } from './evidence.ts';
import { rectangle, write } from './pen.ts';
import { linear } from './scale.ts';
import { textWidth } from './text.ts';
import { typeFor } from './type.ts';

export interface PayRow {
  key: string;
  name: string;
  bar: Bar;
}
export interface PayWords {
  /** Names of the payers, of the gap, and of what lies beside the bar. */
  names: Readonly<Record<PayerName | 'gap' | 'beside', string>>;
  /** Before what stays unpaid, and where nothing does. */
  open: string;
  closed: string;
}

/** @param size pixels; designed from 280 x 220 upwards for up to five rows */
export function payBars(rows: readonly PayRow[], words: PayWords, { width, height }: Size): Scene {
  const { small, wide, label: size } = typeFor(width);
  const keys = [...PAYERS, 'gap', 'beside'] as const;
  const shown = keys.filter((key) =>
    rows.some(
      ({ bar }) => (key === 'beside' ? bar.creditKept + bar.guaranteeCost : Math.abs(bar[key])) > 0.5,
    ),
  );

  // Who is who, over as many lines as it takes.
  const square = size - 2;
  const legend: Mark[] = [];
  let [lx, ly] = [0, 0];
  const paths: Record<string, string[]> = { guaranteed: [] };
  for (const key of keys) paths[key] = [];
  for (const key of shown) {
    const long = square + 5 + textWidth(words.names[key], { size });
    if (lx > 0 && lx + long > width) [lx, ly] = [0, ly + Math.round(size * 1.5)];
    const box = rectangle(lx + 1, ly + 1, lx + square + 1, ly + square + 1);
    if (key === 'gap' || key === 'beside') paths[key]?.push(box);
    else legend.push({ kind: 'path', key: `swatch-${key}`, d: box, classes: `swatch p-${key}` });
    legend.push(write(`key-${key}`, words.names[key], { x: lx + square + 6, y: ly + square, size }));
    lx += long + (small ? 10 : 18);
  }

  const top = ly + size * 2;
  const pitch = Math.min((height - top) / rows.length, (small ? 60 : 92) * (rows.length > 2 ? 1 : 1.4));
  // Under the bars, where there is room, stand the amounts: no text on a payer's colour.
  const under = small ? 0 : Math.round(size * 1.3);
  const thick = Math.round(
    Math.max(8, Math.min(pitch - size * 1.9 - under, (wide ? 34 : 24) * (rows.length > 2 ? 1 : 1.6))),
  );
  const left = Math.max(0, ...rows.map(({ bar }) => -Math.min(0, bar.customers)));
  const right = Math.max(1, ...rows.map(({ bar }) => bar.bill + bar.creditKept + bar.guaranteeCost));
  const x = linear([-left, right], [1, width - 1]);
  const labels = rows.flatMap(({ key, name, bar }, i): Mark[] => {
    const y = Math.round(top + i * pitch);
    const [y0, y1] = [y + Math.round(size * 1.35), y + Math.round(size * 1.35) + thick];
    /** Within its length, so that neighbours keep ground between them. */
    const put = (part: string, from: number, to: number) => {
      const by = Math.min(1, (x(to) - x(from)) / 4);
      paths[part]?.push(rectangle(x(from) + by, y0, x(to) - by, y1));
    };
    /** Outlines of nothing would be lines. */
    const back = (part: string, from: number, value: number) => {
      if (value > 0.5) put(part, from, from + value);
    };
    const amounts: Mark[] = [];
    // Customers' loss lies left of nothing, and the others cover it.
    let at = Math.min(0, bar.customers);
    for (const part of PAYERS) {
      const value = Math.max(0, bar[part]);
      put(part, at, at + value);
      if (part === 'lenders') back('guaranteed', at, bar.guaranteed);
      const text = aboutShort(bar[part]);
      const room = x(at + value) - x(at) - textWidth(text, { size });
      if (under && value > 0.5 && room > 6)
        amounts.push(
          write(`sum-${key}-${part}`, text, { x: x(at) + 1, y: y1 + size + 2, size, classes: 't-muted' }),
        );
      at += value;
    }
    back('gap', at, bar.gap);
    back('beside', bar.bill, bar.creditKept + bar.guaranteeCost);
    const said = bar.gap < 0.5 ? words.closed : `${words.open} ${aboutShort(bar.gap)}`;
    const fits = textWidth(name, { size, weight: 600 }) + textWidth(said, { size }) + 10 < width;
    return [
      write(`name-${key}`, name, { x: 0, y: y + size, size, weight: 600 }),
      ...(fits
        ? [write(`said-${key}`, said, { x: width, y: y + size, size, anchor: 'end', classes: 't-muted' })]
        : []),
      ...amounts,
    ];
  });
  const piece = (key: string, classes: string): Mark => ({
    ...{ kind: 'path', key, d: (paths[key] ?? []).join(''), classes },
  });
  return {
    ...{ width, height },
    marks: [
      ...PAYERS.map((part) => piece(part, `m-area ev-model p-${part}`)),
      ...area({ key: 'gap', d: (paths['gap'] ?? []).join(''), payer: 'gap', evidence: 'model' }),
      ...(left > 0
        ? [
            {
              kind: 'line',
              key: 'nothing',
              x1: x(0),
              x2: x(0),
              y1: top,
              y2: height,
              classes: 'axis',
            } as const,
          ]
        : []),
      ...['guaranteed', 'beside']
        .filter((key) => paths[key]?.length)
        .map((key) => piece(key, 'm-backed p-public')),
      ...legend,
      ...labels,
    ],
  };
}
