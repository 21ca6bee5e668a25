/** A year's costs beside its revenue: both columns hang from one height, and what reaches below zero is the loss. */
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { area, line } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { dollars } from '../kit/money.ts';
import { rectangle, write, writeLines } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { polygon } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { MoneyData } from './data.ts';
import type { Ground } from './ground.ts';

/** @returns the ground with a shaft in it, and the marks */
export function costs(data: MoneyData, { width, height }: Size): { ground: Ground; marks: Mark[] } {
  const { revenue, costs: total, loss, kinds, ratio, words } = data;
  const { small, wide, label: size } = typeFor(width);
  const strong = small ? Math.min(16, width / 20) : wide ? 26 : 22;

  const top = Math.round(size * 1.2 + strong * 1.3);
  const y = linear([revenue.value, -loss.value], [top, height - Math.round(height * 0.05) - 4]);
  const [edge, gap] = small ? [6, 6] : [Math.round(width * 0.05), 14];
  const column = Math.round(width * (small ? 0.27 : 0.28));
  const lost = dollars(loss.value);
  const most = ((column - (small ? 12 : 32)) * 10) / textWidth(lost, { size: 10, weight: 600 });
  const huge = Math.max(12, Math.min(most, wide ? 44 : 32));
  const [left, right] = [edge, edge + column + gap];
  const names = right + column + (small ? 6 : 14);
  const [zero, floor] = [y(0), y(-loss.value)];

  const pieces = kinds.map((kind, i) => {
    const from = revenue.value - kinds.slice(0, i).reduce((sum, { value }) => sum + value, 0);
    const [y0, y1] = [y(from), y(from - kind.value)];
    const name = words.kinds[kind.key];
    const lines = wrap(small ? `${name} ${dollars(kind.value)}` : name, width - names - 2, {
      ...{ size, weight: kind.weak ? 400 : 600 },
    });
    return { kind, y0, y1, lines: small ? lines : [...lines, dollars(kind.value)] };
  });
  const foot = floor - size * 0.2;
  const leading = Math.round(size * 1.25);
  const roomy = !small && height >= 380;
  const wishes = pieces.map(({ kind, y0, y1, lines }) => ({
    ...{ key: kind.key, y: (y0 + y1) / 2, height: lines.length * leading + 4 },
  }));
  // No name lies across the surface.
  const places = new Map([
    ...dodge(
      wishes.filter((wish) => wish.y < zero),
      top,
      zero - 1,
    ),
    ...dodge(
      wishes.filter((wish) => wish.y >= zero),
      zero + 4,
      height,
    ),
  ]);
  const level = zero + (floor - zero) * 0.36;
  const inner = column - 14;
  const per = wrap(words.ratio, width - names - 4, { size });
  const under = wrap(words.loss, inner, { size });
  // As many corners as a forecast has years.
  const start = { x: left, y: zero };
  const bottom = [0, 0.5, 0.75, 1].map((part) => ({ x: left + column * part, y: floor }));
  const shaft = [start, ...bottom, { x: left + column, y: zero }];
  const head = (key: string, x: number, said: string, sum: string) => [
    write(`${key}-name`, said, { x, y: size, size, classes: 't-muted' }),
    write(`${key}-sum`, sum, { x, y: size + strong * 1.05, size: strong, weight: 600 }),
  ];
  const marks = [
    ...area({
      ...{ key: 'revenue', payer: 'customers', evidence: revenue.evidence, claim: revenue.claim },
      d: rectangle(left, top, left + column, zero),
    }),
    // The edge of what is missing turns into the deepest of the valleys.
    ...line({
      ...{ key: 'line-winter', evidence: loss.evidence, claim: loss.claim },
      d: polygon(shaft, false),
    }).map((mark) => ({ ...mark, classes: `${mark.classes ?? ''} m-missing` })),
    ...pieces.flatMap(({ kind, y0, y1 }) =>
      area({
        ...{ key: `cost-${kind.key}`, evidence: kind.evidence, claim: kind.claim },
        d: rectangle(right, y0, right + column, y1 - 2),
      }),
    ),
    ...head('in', left, words.in, dollars(revenue.value)),
    ...head('out', right, words.out, fill(words.about, { sum: dollars(total.value) })),
    ...pieces.flatMap(({ kind, lines }) => {
      const y = (places.get(kind.key) ?? 0) - ((lines.length - 1) * leading) / 2 + size * 0.35;
      const classes = kind.weak ? 't-muted' : 't-label';
      const weight = kind.weak ? 400 : 600;
      return writeLines(`name-${kind.key}`, lines, { x: names, y, size, classes, weight }, leading);
    }),
    write('lost', lost, {
      ...{ x: left + column / 2, y: level, anchor: 'middle', size: huge, weight: 600 },
    }),
    ...writeLines(
      'lost-name',
      under.length * leading < floor - level - leading ? under : wrap(words.lossBriefly, inner, { size }),
      { x: left + column / 2, y: level + leading * 1.2, anchor: 'middle', size },
      leading,
    ),
    ...(roomy
      ? [
          write('ratio', dollars(ratio.value / 1e9), {
            ...{
              x: names,
              y: foot - (per.length - 1) * leading - size * 0.8 - huge * 0.24,
              size: huge,
              weight: 600,
            },
          }),
          ...writeLines('ratio-name', per, { x: names, y: foot - (per.length - 1) * leading, size }, leading),
          write('weak', words.weak, { x: names, y: height - 8, size, classes: 't-muted' }),
        ]
      : []),
  ];
  return { ground: { zero, valley: [start, start, ...shaft], block: null }, marks };
}
